<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Change</name>
    <message>
        <source>organiser</source>
        <translation>organizador</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>point of sale</source>
        <translation>punto de venta</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>taquilla</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>tipo de IVA</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>recinto</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plano</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>localidad</translation>
    </message>
    <message>
        <source>price type</source>
        <translation>tarifa</translation>
    </message>
    <message>
        <source>price table</source>
        <translation>tabla de precios</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>contingent</source>
        <translation>cupo</translation>
    </message>
    <message>
        <source>contingent seats</source>
        <translation>localidades del cupo</translation>
    </message>
    <message>
        <source>blocked seats</source>
        <translation>localidades bloqueadas</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>abono</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservado, ausente del archivo</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>a text of 1 to 200 characters on one line</source>
        <translation>un texto de 1 a 200 caracteres en una línea</translation>
    </message>
    <message>
        <source>a code that nothing else in the list has</source>
        <translation>un código que ningún otro elemento de la lista tenga</translation>
    </message>
    <message>
        <source>a key that belongs here</source>
        <translation>una clave prevista en este lugar</translation>
    </message>
    <message>
        <source>a code of 1 to 32 capital letters A-Z, digits and hyphens</source>
        <translation>un código de 1 a 32 letras mayúsculas A-Z, cifras y guiones</translation>
    </message>
    <message>
        <source>a counter code of 1 to 12 capital letters A-Z and digits</source>
        <translation>un código de taquilla de 1 a 12 letras mayúsculas A-Z y cifras</translation>
    </message>
    <message>
        <source>each name only once</source>
        <translation>cada nombre una sola vez</translation>
    </message>
    <message>
        <source>a date such as 2025-08-16</source>
        <translation>una fecha como 2025-08-16</translation>
    </message>
    <message>
        <source>a colour such as #1f77b4</source>
        <translation>un color como #1f77b4</translation>
    </message>
    <message>
        <source>the code of a block of the plan</source>
        <translation>el código de un bloque del plano</translation>
    </message>
    <message>
        <source>a row of the plan, written block/row</source>
        <translation>una fila del plano, escrita bloque/fila</translation>
    </message>
    <message>
        <source>a seat of the plan, written block-row-seat</source>
        <translation>una localidad del plano, escrita bloque-fila-asiento</translation>
    </message>
    <message>
        <source>at least one seat, under blocks, rows or seats</source>
        <translation>al menos una localidad, en blocks, rows o seats</translation>
    </message>
    <message>
        <source>wheelchair, companion, restricted_view or security</source>
        <translation>wheelchair, companion, restricted_view o security</translation>
    </message>
    <message>
        <source>at least one attribute</source>
        <translation>al menos un atributo</translation>
    </message>
    <message>
        <source>version 1 of the format</source>
        <translation>la versión 1 del formato</translation>
    </message>
    <message>
        <source>numbers above zero</source>
        <translation>números mayores que cero</translation>
    </message>
    <message>
        <source>at least one seat</source>
        <translation>al menos una localidad</translation>
    </message>
    <message>
        <source>a code that occurs once</source>
        <translation>un código que aparezca una sola vez</translation>
    </message>
    <message>
        <source>seated or standing</source>
        <translation>seated o standing</translation>
    </message>
    <message>
        <source>at least one row</source>
        <translation>al menos una fila</translation>
    </message>
    <message>
        <source>the code of one of the categories</source>
        <translation>el código de una de las categorías</translation>
    </message>
    <message>
        <source>a plan of at most 200000 seats</source>
        <translation>un plano de 200000 localidades como máximo</translation>
    </message>
    <message>
        <source>an outline with an area</source>
        <translation>un contorno con superficie</translation>
    </message>
    <message>
        <source>a label that occurs once in its block</source>
        <translation>una etiqueta única en su bloque</translation>
    </message>
    <message>
        <source>from and to, or a position for each seat</source>
        <translation>from y to, o una posición para cada localidad</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>polygon, ellipse or text</source>
        <translation>polygon, ellipse o text</translation>
    </message>
    <message>
        <source>the three or more points of a polygon</source>
        <translation>los tres puntos o más de un polígono</translation>
    </message>
    <message>
        <source>centre and radii of an ellipse</source>
        <translation>el centro y los radios de una elipse</translation>
    </message>
    <message>
        <source>the one point of a text</source>
        <translation>el único punto de un texto</translation>
    </message>
    <message>
        <source>only names that the format knows</source>
        <translation>solo nombres que el formato conozca</translation>
    </message>
    <message>
        <source>a seat that occurs once</source>
        <translation>una localidad que aparezca una sola vez</translation>
    </message>
    <message>
        <source>a comma or a closing brace</source>
        <translation>una coma o una llave de cierre</translation>
    </message>
    <message>
        <source>a comma or a closing bracket</source>
        <translation>una coma o un corchete de cierre</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>dos puntos</translation>
    </message>
    <message>
        <source>a name in quotation marks</source>
        <translation>un nombre entre comillas</translation>
    </message>
    <message>
        <source>fewer levels of nesting</source>
        <translation>menos niveles de anidamiento</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a valid escape sequence</source>
        <translation>una secuencia de escape válida</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>texto en UTF-8</translation>
    </message>
    <message>
        <source>a closing quotation mark</source>
        <translation>unas comillas de cierre</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>el final del archivo</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>un texto vacío</translation>
    </message>
    <message>
        <source>a name that occurs once in its object</source>
        <translation>un nombre único en su objeto</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a number of a sensible size</source>
        <translation>un número de tamaño razonable</translation>
    </message>
    <message>
        <source>a number above zero</source>
        <translation>un número mayor que cero</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>una lista de dos números</translation>
    </message>
    <message>
        <source>a colour such as #3366cc</source>
        <translation>un color como #3366cc</translation>
    </message>
    <message>
        <source>a seating plan</source>
        <translation>un plano de sala</translation>
    </message>
    <message>
        <source>a sound seating plan</source>
        <translation>un plano de sala coherente</translation>
    </message>
    <message>
        <source>a category name that occurs once</source>
        <translation>un nombre de categoría que aparezca una sola vez</translation>
    </message>
    <message>
        <source>start, end or both</source>
        <translation>start, end o both</translation>
    </message>
    <message>
        <source>the name of one of the categories</source>
        <translation>el nombre de una de las categorías</translation>
    </message>
    <message>
        <source>&lt;, &gt; or &lt;&gt;</source>
        <translation>&lt;, &gt; o &lt;&gt;</translation>
    </message>
    <message>
        <source>polygon, rectangle, ellipse, circle or text</source>
        <translation>polygon, rectangle, ellipse, circle o text</translation>
    </message>
    <message>
        <source>a uuid that occurs once</source>
        <translation>un uuid que aparezca una sola vez</translation>
    </message>
    <message>
        <source>1, the version of the season file format</source>
        <translation>1, la versión del formato de archivo de temporada</translation>
    </message>
    <message>
        <source>&quot;all&quot; or a list of performances</source>
        <translation>«all» o una lista de sesiones</translation>
    </message>
    <message>
        <source>the code of a performance of this file</source>
        <translation>el código de una sesión de este archivo</translation>
    </message>
    <message>
        <source>the code of a channel of this file</source>
        <translation>el código de un canal de venta de este archivo</translation>
    </message>
    <message>
        <source>the code of a point of sale of this file</source>
        <translation>el código de un punto de venta de este archivo</translation>
    </message>
    <message>
        <source>a channel or a point of sale that may sell these seats</source>
        <translation>un canal o un punto de venta que pueda vender estas localidades</translation>
    </message>
    <message>
        <source>each seat of a performance in one contingent only</source>
        <translation>cada localidad de una sesión en un solo cupo</translation>
    </message>
    <message>
        <source>each seat of a performance blocked for one reason only</source>
        <translation>cada localidad de una sesión bloqueada por un solo motivo</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Paris</source>
        <translation>una zona horaria como Europe/Paris</translation>
    </message>
    <message>
        <source>the currency EUR or CHF</source>
        <translation>la moneda EUR o CHF</translation>
    </message>
    <message>
        <source>the name of a ticket template: small letters, digits, hyphens</source>
        <translation>el nombre de una plantilla de entrada: letras minúsculas, cifras, guiones</translation>
    </message>
    <message>
        <source>a rate in basis points, 550 for 5.5 %</source>
        <translation>un tipo en puntos básicos, 550 para el 5,5 %</translation>
    </message>
    <message>
        <source>a last day that is not before the first</source>
        <translation>un último día que no sea anterior al primero</translation>
    </message>
    <message>
        <source>at least one period</source>
        <translation>al menos un periodo</translation>
    </message>
    <message>
        <source>periods that do not overlap</source>
        <translation>periodos que no se solapen</translation>
    </message>
    <message>
        <source>a seating plan in a format that Guichet knows</source>
        <translation>un plano de sala en un formato que Guichet conozca</translation>
    </message>
    <message>
        <source>the name of a file beside this one, such as plans/hall.json</source>
        <translation>el nombre de un archivo junto a este, como plans/hall.json</translation>
    </message>
    <message>
        <source>a whole number from 1 to 999</source>
        <translation>un número entero de 1 a 999</translation>
    </message>
    <message>
        <source>a rank that no other price type has</source>
        <translation>un rango que ninguna otra tarifa tenga</translation>
    </message>
    <message>
        <source>the code of a price type of this file</source>
        <translation>el código de una tarifa de este archivo</translation>
    </message>
    <message>
        <source>an amount in quotation marks such as &quot;45.00&quot;</source>
        <translation>un importe entre comillas como &quot;45.00&quot;</translation>
    </message>
    <message>
        <source>at least one price</source>
        <translation>al menos un precio</translation>
    </message>
    <message>
        <source>the code of a venue of this file</source>
        <translation>el código de un recinto de este archivo</translation>
    </message>
    <message>
        <source>the code of a plan of the venue</source>
        <translation>el código de un plano del recinto</translation>
    </message>
    <message>
        <source>the code of a price table of this file</source>
        <translation>el código de un cuadro de tarifas de este archivo</translation>
    </message>
    <message>
        <source>the code of a VAT rate of this file</source>
        <translation>el código de un tipo de IVA de este archivo</translation>
    </message>
    <message>
        <source>on_sale, closed or cancelled</source>
        <translation>on_sale, closed o cancelled</translation>
    </message>
    <message>
        <source>a VAT rate that is valid on the day of the performance</source>
        <translation>un tipo de IVA vigente el día de la sesión</translation>
    </message>
    <message>
        <source>a local date and time such as 2025-08-16T20:45</source>
        <translation>una fecha y hora locales como 2025-08-16T20:45</translation>
    </message>
    <message>
        <source>a time that the clocks do not skip that night</source>
        <translation>una hora que el cambio al horario de verano no se salte esa noche</translation>
    </message>
    <message>
        <source>performances on one plan, for one seat in all</source>
        <translation>sesiones sobre un mismo plano, para una misma localidad</translation>
    </message>
    <message>
        <source>a category of the plans sold at this price table</source>
        <translation>una categoría de los planos que se venden con este cuadro de tarifas</translation>
    </message>
    <message>
        <source>each seat in one category only</source>
        <translation>cada localidad en una sola categoría</translation>
    </message>
    <message>
        <source>every seat of the plan in a category</source>
        <translation>todas las localidades del plano en una categoría</translation>
    </message>
    <message>
        <source>shapes with data-tribune and data-sector</source>
        <translation>formas con data-tribune y data-sector</translation>
    </message>
    <message>
        <source>at least one sector</source>
        <translation>al menos un sector</translation>
    </message>
    <message>
        <source>a sector that occurs once</source>
        <translation>un sector que aparezca una sola vez</translation>
    </message>
    <message>
        <source>a row name that occurs once in its sector</source>
        <translation>un nombre de fila único en su sector</translation>
    </message>
    <message>
        <source>seat numbers that occur once</source>
        <translation>números de localidad que aparezcan una sola vez</translation>
    </message>
    <message>
        <source>seats such as 18 or 1-10,12-16</source>
        <translation>localidades como 18 o 1-10,12-16</translation>
    </message>
    <message>
        <source>a range that counts upwards</source>
        <translation>un intervalo creciente</translation>
    </message>
    <message>
        <source>an outline with room for its seats</source>
        <translation>un contorno con espacio para sus localidades</translation>
    </message>
    <message>
        <source>an id such as seat-12-B-1</source>
        <translation>un identificador como seat-12-B-1</translation>
    </message>
    <message>
        <source>an id that occurs once</source>
        <translation>un identificador que aparezca una sola vez</translation>
    </message>
    <message>
        <source>shapes with ids such as seat-12-B-1</source>
        <translation>formas con identificadores como seat-12-B-1</translation>
    </message>
    <message>
        <source>a drawing without entities of its own</source>
        <translation>un dibujo sin entidades propias</translation>
    </message>
    <message>
        <source>well-formed XML</source>
        <translation>XML bien formado</translation>
    </message>
    <message>
        <source>a drawing of at most 400000 shapes</source>
        <translation>un dibujo de 400000 formas como máximo</translation>
    </message>
    <message>
        <source>a transform of SVG</source>
        <translation>una transformación SVG</translation>
    </message>
    <message>
        <source>the data of an SVG path</source>
        <translation>los datos de un trazado SVG</translation>
    </message>
    <message>
        <source>pairs of numbers</source>
        <translation>pares de números</translation>
    </message>
    <message>
        <source>an outline of at most 2000 corners</source>
        <translation>un contorno de 2000 vértices como máximo</translation>
    </message>
    <message>
        <source>a seat with a category</source>
        <translation>una localidad con categoría</translation>
    </message>
    <message>
        <source>a seat number that occurs once in its row</source>
        <translation>un número de localidad único en su fila</translation>
    </message>
    <message>
        <source>a ground of at most 2000 sectors</source>
        <translation>un estadio de 2000 sectores como máximo</translation>
    </message>
    <message>
        <source>the shapes of this ground&apos;s sectors</source>
        <translation>las formas de los sectores de este estadio</translation>
    </message>
    <message>
        <source>seats less than 10 kilometres apart</source>
        <translation>localidades a menos de 10 kilómetros entre sí</translation>
    </message>
    <message>
        <source>a text without control characters</source>
        <translation>un texto sin caracteres de control</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Box-office counter</source>
        <translation>Puesto de taquilla</translation>
    </message>
    <message>
        <source>Use the private database in DIR; made when it is missing.</source>
        <translation>Usar la base de datos privada de DIR; se crea si falta.</translation>
    </message>
    <message>
        <source>Use the central database that NAME in profiles.ini describes.</source>
        <translation>Usar la base central descrita como NAME en profiles.ini.</translation>
    </message>
    <message>
        <source>Stand at counter CODE.</source>
        <translation>Trabajar en la taquilla CODE.</translation>
    </message>
    <message>
        <source>Speak fr, es or en.</source>
        <translation>Hablar fr, es o en.</translation>
    </message>
    <message>
        <source>Give --private or --profile, not both.</source>
        <translation>Indique --private o --profile, no ambos.</translation>
    </message>
    <message>
        <source>Unexpected: %1</source>
        <translation>Inesperado: %1</translation>
    </message>
    <message>
        <source>Languages are fr, es and en.</source>
        <translation>Los idiomas son fr, es y en.</translation>
    </message>
</context>
<context>
    <name>PerformanceState</name>
    <message>
        <source>On sale</source>
        <translation>A la venta</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Celebrada</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Cashier</source>
        <translation>Taquillero</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Card station</source>
        <translation>Puesto de carnés</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Contable</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>“%1” is not an amount. Write it like 45.00.</source>
        <translation>«%1» no es un importe. Escríbalo así: 45.00.</translation>
    </message>
    <message>
        <source>“%1” is not a currency that Guichet knows (EUR, CHF).</source>
        <translation>«%1» no es una moneda que Guichet conozca (EUR, CHF).</translation>
    </message>
    <message>
        <source>%1: expected {import}, found %3. Nothing was imported.</source>
        <translation>%1: se esperaba {import} y hay %3. No se ha importado nada.</translation>
    </message>
    <message>
        <source>This file is in no format that Guichet can read. Nothing was imported.</source>
        <translation>Guichet no puede leer el formato de este archivo. No se ha importado nada.</translation>
    </message>
    <message>
        <source>This file is too large to be read. Nothing was imported.</source>
        <translation>Este archivo es demasiado grande. No se ha importado nada.</translation>
    </message>
    <message>
        <source>The file “%1” is missing. Put it beside the file that names it and import again.</source>
        <translation>Falta el archivo «%1». Póngalo junto al archivo que lo nombra y vuelva a importar.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else or holds other files. Choose another folder, or an empty one.</source>
        <translation>La carpeta %1 es de otra persona o contiene otros archivos. Elija otra, o una vacía.</translation>
    </message>
    <message>
        <source>The data in this folder was made by PostgreSQL %1, which is not installed here. Install that version, or restore a backup.</source>
        <translation>Los datos de esta carpeta son de PostgreSQL %1, que no está instalado aquí. Instale esa versión o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed on this machine. Install the package postgresql-15.</source>
        <translation>PostgreSQL no está instalado en este equipo. Instale el paquete postgresql-15.</translation>
    </message>
    <message>
        <source>The folder %1 lies on a network drive, where a database is not safe. Choose a folder on this machine&apos;s own disk.</source>
        <translation>La carpeta %1 está en una unidad de red, donde una base de datos no es segura. Elija una carpeta del disco de este equipo.</translation>
    </message>
    <message>
        <source>The database cannot run as root, and the user “%1” does not exist. Create it, or start Guichet as an ordinary user.</source>
        <translation>La base de datos no puede funcionar como root y el usuario «%1» no existe. Créelo, o abra Guichet como usuario corriente.</translation>
    </message>
    <message>
        <source>The database of this counter did not start. Its log says why: %1</source>
        <translation>La base de datos de esta taquilla no ha arrancado. Su registro dice por qué: %1</translation>
    </message>
    <message>
        <source>Another program still uses this database. Close it first, then try again.</source>
        <translation>Otro programa usa todavía esta base de datos. Ciérrelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This database was upgraded by a newer Guichet. Install the newer version here.</source>
        <translation>Un Guichet más reciente ha actualizado esta base de datos. Instale aquí esa versión.</translation>
    </message>
    <message>
        <source>The step “%1” was changed after it had been applied to this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation>El paso «%1» se modificó después de aplicarse a esta base de datos. Reinstale Guichet; si se repite, avise a informática.</translation>
    </message>
    <message>
        <source>A step is missing before “%1” in the upgrade of this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation>Falta un paso antes de «%1» en la actualización de esta base de datos. Reinstale Guichet; si se repite, avise a informática.</translation>
    </message>
    <message>
        <source>There is no connection profile named “%1”. Add it to profiles.ini.</source>
        <translation>No hay ningún perfil de conexión «%1». Añádalo a profiles.ini.</translation>
    </message>
    <message>
        <source>The connection profile cannot be read: in %1, %2 should be %3.</source>
        <translation>No se puede leer el perfil de conexión: en %1, %2 debería ser %3.</translation>
    </message>
    <message>
        <source>The name or the password is not right. Check both and try again.</source>
        <translation>El nombre o la contraseña no es correcto. Compruebe ambos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Guichet is reconnecting by itself.</source>
        <translation>Se ha perdido la conexión con la base de datos. Guichet se reconecta solo.</translation>
    </message>
    <message>
        <source>The database does not answer. Guichet keeps trying; check the network or the server if it lasts.</source>
        <translation>La base de datos no responde. Guichet sigue intentándolo; si dura, compruebe la red o el servidor.</translation>
    </message>
    <message>
        <source>The database took too long to answer. Try again.</source>
        <translation>La base de datos ha tardado demasiado. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database&apos;s disk is full. Nothing was changed; ask your IT to free some space.</source>
        <translation>El disco de la base de datos está lleno. No se ha modificado nada; pida a informática que libere espacio.</translation>
    </message>
    <message>
        <source>Another counter is changing the same thing. Try again in a moment.</source>
        <translation>Otra taquilla está modificando lo mismo. Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask somebody who may, or change operator.</source>
        <translation>Su función no lo permite. Pídaselo a quien pueda, o cambie de operador.</translation>
    </message>
    <message>
        <source>No longer free: {all}. Another counter was faster; choose others.</source>
        <translation>Ya no están libres: {all}. Otra taquilla ha sido más rápida; elija otras.</translation>
    </message>
    <message>
        <source>Taken off sale: {all}. Choose others.</source>
        <translation>Retiradas de la venta: {all}. Elija otras.</translation>
    </message>
    <message>
        <source>Not enough free seats for this request. Try fewer seats or another category.</source>
        <translation>No hay bastantes localidades libres para esta petición. Pruebe con menos o con otra categoría.</translation>
    </message>
    <message>
        <source>The time to pay ran out and these seats are no longer held: {all}. Nothing was sold. Take them again or choose others.</source>
        <translation>Se acabó el tiempo para pagar y estas localidades ya no están retenidas: {all}. No se ha vendido nada. Tómelas de nuevo o elija otras.</translation>
    </message>
    <message>
        <source>That is more seats than one basket may hold. Sell these first.</source>
        <translation>Son más localidades de las que caben en una cesta. Venda primero estas.</translation>
    </message>
    <message>
        <source>These seats are set aside for another point of sale: {all}. Choose others.</source>
        <translation>Estas localidades están apartadas para otro punto de venta: {all}. Elija otras.</translation>
    </message>
    <message>
        <source>This performance is no longer on sale.</source>
        <translation>Esta sesión ya no está a la venta.</translation>
    </message>
    <message>
        <source>There is no performance “%1”. Check the code.</source>
        <translation>No existe la sesión «%1». Compruebe el código.</translation>
    </message>
    <message>
        <source>The prices were changed in the meantime. Nothing was sold; tell the customer the new total and ask again for payment.</source>
        <translation>Los precios han cambiado entretanto. No se ha vendido nada; diga al cliente el nuevo total y vuelva a cobrar.</translation>
    </message>
    <message>
        <source>This category is not sold at that price type. Choose another price type.</source>
        <translation>Esta categoría no se vende a esa tarifa. Elija otra tarifa.</translation>
    </message>
    <message>
        <source>The basket is empty. Choose seats first.</source>
        <translation>La cesta está vacía. Elija primero localidades.</translation>
    </message>
    <message>
        <source>That is more than one sale can carry. Split it into several sales.</source>
        <translation>Es demasiado para una sola venta. Repártalo en varias ventas.</translation>
    </message>
    <message>
        <source>{amount} is still missing. Take another payment for the rest.</source>
        <translation>Faltan todavía {amount}. Cobre el resto con otro pago.</translation>
    </message>
    <message>
        <source>Only cash can be more than what is due, because only cash gives change. Lower the amount.</source>
        <translation>Solo el efectivo puede superar lo debido, porque solo el efectivo da cambio. Baje el importe.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>El importe debe ser mayor que cero.</translation>
    </message>
    <message>
        <source>Enter the card terminal&apos;s authorisation number, or the number of the cheque.</source>
        <translation>Introduzca el número de autorización del datáfono o el número del cheque.</translation>
    </message>
    <message>
        <source>“%1” is not a payment method. Known: cash, card, cheque.</source>
        <translation>«%1» no es una forma de pago. Conocidas: cash, card, cheque.</translation>
    </message>
    <message>
        <source>The database has not said yet whether this was recorded. Ask again: it is recorded once at most.</source>
        <translation>La base de datos aún no ha dicho si esto se ha registrado. Pregunte de nuevo: se registra una vez como máximo.</translation>
    </message>
    <message>
        <source>This number was already used for another operation. Nothing was recorded; start again.</source>
        <translation>Este número ya se usó en otra operación. No se ha registrado nada; empiece de nuevo.</translation>
    </message>
    <message>
        <source>There is no ticket “%1”. Check the number.</source>
        <translation>No existe la entrada «%1». Compruebe el número.</translation>
    </message>
    <message>
        <source>Ticket %1 is not valid any more and cannot be printed.</source>
        <translation>La entrada %1 ya no es válida y no se puede imprimir.</translation>
    </message>
    <message>
        <source>The ticket&apos;s layout misses mentions that the law asks for: {all}. Correct the layout before printing.</source>
        <translation>A la plantilla de entrada le faltan menciones que exige la ley: {all}. Corríjala antes de imprimir.</translation>
    </message>
    <message>
        <source>There is no order “%1”. Check the number.</source>
        <translation>No existe el expediente «%1». Compruebe el número.</translation>
    </message>
    <message>
        <source>There is no counter “%1”. Choose one of the list.</source>
        <translation>No existe la taquilla «%1». Elija una de la lista.</translation>
    </message>
    <message>
        <source>You may not work at counter %1. Choose another one, or ask your manager.</source>
        <translation>No puede trabajar en la taquilla %1. Elija otra o consulte a su responsable.</translation>
    </message>
    <message>
        <source>The new plan misses seats that are held or sold: {all}. Nothing was imported.</source>
        <translation>Al nuevo plano le faltan localidades retenidas o vendidas: {all}. No se ha importado nada.</translation>
    </message>
    <message>
        <source>This would change what customers already bought: {all}. Nothing was imported.</source>
        <translation>Esto cambiaría lo que los clientes ya han comprado: {all}. No se ha importado nada.</translation>
    </message>
    <message>
        <source>The database&apos;s answer cannot be read by this version of Guichet. Update both to the same version.</source>
        <translation>Esta versión de Guichet no puede leer la respuesta de la base de datos. Ponga ambas en la misma versión.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>This was refused, and nothing was changed (%1).</source>
        <translation>Se ha rechazado y no se ha modificado nada (%1).</translation>
    </message>
    <message>
        <source>Something needed for this does not answer (%1). Try again.</source>
        <translation>Algo necesario no responde (%1). Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This input could not be understood (%1).</source>
        <translation>No se ha entendido lo introducido (%1).</translation>
    </message>
    <message>
        <source>The import adapted something (%1): %2</source>
        <translation>La importación ha adaptado algo (%1): %2</translation>
    </message>
    <message>
        <source>This file cannot be written: %1. Check the folder and the space on the disk.</source>
        <translation>No se puede escribir este archivo: %1. Compruebe la carpeta y el espacio en disco.</translation>
    </message>
    <message>
        <source>Guichet may not write in the folder %1. Choose another folder, or ask whoever owns it.</source>
        <translation>Guichet no puede escribir en la carpeta %1. Elija otra o consulte a su propietario.</translation>
    </message>
    <message>
        <source>The user “%2”, as whom the database runs, may not pass the folder %1. Choose a folder that is open to it, such as /var/lib/guichet.</source>
        <translation>El usuario «%2», con el que funciona la base de datos, no puede atravesar la carpeta %1. Elija una a la que tenga acceso, como /var/lib/guichet.</translation>
    </message>
    <message>
        <source>The database of this counter did not stop. Its log says why: %1</source>
        <translation>La base de datos de esta taquilla no se ha parado. Su registro dice por qué: %1</translation>
    </message>
    <message>
        <source>The program is incomplete: %1 cannot be read. Reinstall Guichet.</source>
        <translation>El programa está incompleto: no se puede leer %1. Reinstale Guichet.</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so Guichet did not send the password. Ask your IT to check the certificate.</source>
        <translation>El servidor no ha podido demostrar su identidad; Guichet no ha enviado la contraseña. Pida a informática que revise el certificado.</translation>
    </message>
    <message>
        <source>The database has no place for another counter right now. Try again in a moment; ask your IT if it lasts.</source>
        <translation>La base de datos no admite otra taquilla ahora. Vuelva a intentarlo en un momento; si dura, avise a informática.</translation>
    </message>
    <message>
        <source>Several counters changed the same thing at the same moment. Try again.</source>
        <translation>Varias taquillas han modificado lo mismo a la vez. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database gave no answer to this question. Update Guichet and the database to the same version.</source>
        <translation>La base de datos no ha respondido a esta pregunta. Ponga Guichet y la base en la misma versión.</translation>
    </message>
    <message>
        <source>A text holds a character that cannot be stored. Type it again.</source>
        <translation>Un texto contiene un carácter que no se puede guardar. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>The VAT rate was changed in the meantime. Nothing was sold; open the performance again and ask for payment anew.</source>
        <translation>El tipo de IVA ha cambiado entretanto. No se ha vendido nada; abra de nuevo la sesión y vuelva a cobrar.</translation>
    </message>
    <message>
        <source>The VAT does not match the price. Nothing was recorded; empty the basket and start again.</source>
        <translation>El IVA no cuadra con el precio. No se ha registrado nada; vacíe la cesta y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The basket mixes currencies. Sell each currency on its own.</source>
        <translation>La cesta mezcla monedas. Venda cada moneda por separado.</translation>
    </message>
    <message>
        <source>Nothing is left to pay, so no cash is needed.</source>
        <translation>No queda nada por pagar: no hace falta efectivo.</translation>
    </message>
    <message>
        <source>The ticket cannot be printed, because the law asks for facts that are missing: {all}. A manager completes them in the season file.</source>
        <translation>La entrada no se puede imprimir porque faltan datos que exige la ley: {all}. Un responsable los completa en el archivo de temporada.</translation>
    </message>
    <message>
        <source>The ticket&apos;s code cannot be drawn as a barcode. Print the ticket again.</source>
        <translation>El código de la entrada no se puede dibujar como código de barras. Imprima de nuevo la entrada.</translation>
    </message>
    <message>
        <source>The printer “%1” does not answer. Check that it is on and has paper, then print again.</source>
        <translation>La impresora «%1» no responde. Compruebe que está encendida y tiene papel, y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>This performance&apos;s seating plan is gone. Refresh the list of performances.</source>
        <translation>El plano de sala de esta sesión ya no existe. Actualice la lista de sesiones.</translation>
    </message>
    <message>
        <source>What is recorded cannot be changed or removed (%1). Record a correction instead.</source>
        <translation>Lo registrado no se puede modificar ni borrar (%1). Registre una corrección.</translation>
    </message>
    <message>
        <source>Performance %1 belongs to another organiser. Choose one of this counter&apos;s own.</source>
        <translation>La sesión %1 es de otro organizador. Elija una de esta taquilla.</translation>
    </message>
    <message>
        <source>There is no such seat in this performance. Check the seat.</source>
        <translation>Esa localidad no existe en esta sesión. Compruébela.</translation>
    </message>
    <message>
        <source>The same seat is in the basket twice. Remove it once.</source>
        <translation>La misma localidad está dos veces en la cesta. Quítela una vez.</translation>
    </message>
    <message>
        <source>There is no standing area “%1” in this performance.</source>
        <translation>No existe la zona de pie «%1» en esta sesión.</translation>
    </message>
    <message>
        <source>There is no venue “%1”. Check the code.</source>
        <translation>No existe el recinto «%1». Compruebe el código.</translation>
    </message>
    <message>
        <source>There is no point of sale “%1”. Check the code.</source>
        <translation>No existe el punto de venta «%1». Compruebe el código.</translation>
    </message>
    <message>
        <source>Say why: this needs a reason.</source>
        <translation>Diga por qué: hace falta un motivo.</translation>
    </message>
    <message>
        <source>A contact needs a name or an organisation.</source>
        <translation>Un contacto necesita un nombre o una entidad.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write it like name@example.org.</source>
        <translation>«%1» no es un correo electrónico. Escríbalo así: nombre@example.org.</translation>
    </message>
    <message>
        <source>“%1” is not a telephone number. Write it with digits, like +33 1 23 45 67 89.</source>
        <translation>«%1» no es un número de teléfono. Escríbalo con cifras, como +33 1 23 45 67 89.</translation>
    </message>
    <message>
        <source>“%1” is not a language. Choose French, Spanish or English.</source>
        <translation>«%1» no es un idioma. Elija francés, español o inglés.</translation>
    </message>
    <message>
        <source>This text is too long: “%1”. Shorten it.</source>
        <translation>Este texto es demasiado largo: «%1». Acórtelo.</translation>
    </message>
    <message>
        <source>There is no contact “%1”. Search again.</source>
        <translation>No existe el contacto «%1». Busque de nuevo.</translation>
    </message>
    <message>
        <source>There is already an operator “%1”. Choose another name.</source>
        <translation>Ya existe el operador «%1». Elija otro nombre.</translation>
    </message>
    <message>
        <source>“%1” cannot be an operator&apos;s name or role. Use lower-case letters, digits and hyphens for the name.</source>
        <translation>«%1» no puede ser nombre ni función de un operador. Para el nombre use minúsculas, cifras y guiones.</translation>
    </message>
    <message>
        <source>The password could not be prepared. Enter it again.</source>
        <translation>No se ha podido preparar la contraseña. Introdúzcala de nuevo.</translation>
    </message>
    <message>
        <source>The database did not understand this operation and recorded nothing. Update Guichet on this machine.</source>
        <translation>La base de datos no ha entendido esta operación y no ha registrado nada. Actualice Guichet en este equipo.</translation>
    </message>
    <message>
        <source>The imported file is not the one that was announced. Nothing was imported; start again.</source>
        <translation>El archivo importado no es el que se anunció. No se ha importado nada; empiece de nuevo.</translation>
    </message>
    <message>
        <source>The total does not match the tickets. Nothing was recorded; empty the basket and start again.</source>
        <translation>El total no cuadra con las entradas. No se ha registrado nada; vacíe la cesta y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The accounts do not match the sale. Nothing was recorded; empty the basket and start again.</source>
        <translation>Las cuentas no cuadran con la venta. No se ha registrado nada; vacíe la cesta y empiece de nuevo.</translation>
    </message>
    <message>
        <source>This database does not know the operation “%1”. It needs to be upgraded.</source>
        <translation>Esta base de datos no conoce la operación «%1». Hay que actualizarla.</translation>
    </message>
    <message>
        <source>The plan was out of date and is being read again.</source>
        <translation>El plano no estaba al día; se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The note that proves the last seal cannot be written to %1. Check the folder and the space on the disk.</source>
        <translation>La nota que prueba el último sellado no se puede escribir en %1. Compruebe la carpeta y el espacio en disco.</translation>
    </message>
    <message>
        <source>There is no option %1. See guichetctl help.</source>
        <translation>La opción %1 no existe. Véase guichetctl help.</translation>
    </message>
    <message>
        <source>Option %1 needs a value: %2.</source>
        <translation>La opción %1 necesita un valor: %2.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. See guichetctl help.</source>
        <translation>No existe la orden «%1». Véase guichetctl help.</translation>
    </message>
    <message>
        <source>Option %1 does not belong to “%2”. See guichetctl help %2.</source>
        <translation>La opción %1 no se usa con «%2». Véase guichetctl help %2.</translation>
    </message>
    <message>
        <source>Option %1 is missing.</source>
        <translation>Falta la opción %1.</translation>
    </message>
    <message>
        <source>This verb is used like this: %1</source>
        <translation>Esta orden se usa así: %1</translation>
    </message>
    <message>
        <source>Say who you are: --as OPERATOR, or set GUICHET_OPERATOR.</source>
        <translation>Diga quién es: --as OPERADOR, o defina GUICHET_OPERATOR.</translation>
    </message>
    <message>
        <source>psql is not installed. Install the package postgresql-client.</source>
        <translation>psql no está instalado. Instale el paquete postgresql-client.</translation>
    </message>
    <message>
        <source>“%1” is not an operation&apos;s id. It must be a UUID of version 7.</source>
        <translation>«%1» no es el identificador de una operación. Debe ser un UUID de versión 7.</translation>
    </message>
    <message>
        <source>Option %1 cannot be “%2”. It must say how many, 1 or more.</source>
        <translation>La opción %1 no puede ser «%2». Indique cuántas, 1 o más.</translation>
    </message>
    <message>
        <source>Say which seats, in exactly one of these ways: %1.</source>
        <translation>Indique las localidades de una sola de estas formas: %1.</translation>
    </message>
    <message>
        <source>%1 price types were given for %2 seats. Give one for all, or one per seat.</source>
        <translation>%1 tarifas para %2 localidades. Dé una para todas o una por localidad.</translation>
    </message>
    <message>
        <source>“%1” is not a payment. Write it like cash=45.00 or card=exact.</source>
        <translation>«%1» no es un pago. Escríbalo así: cash=45.00 o card=exact.</translation>
    </message>
    <message>
        <source>“%1” is not a ticket format. Choose a4 or ticket.</source>
        <translation>«%1» no es un formato de entrada. Elija a4 o ticket.</translation>
    </message>
    <message>
        <source>There is no category “%1” in this performance.</source>
        <translation>No existe la categoría «%1» en esta sesión.</translation>
    </message>
    <message>
        <source>There is no price type “%1” for this performance.</source>
        <translation>No existe la tarifa «%1» para esta sesión.</translation>
    </message>
    <message>
        <source>You have no counter at “%1”. Ask the box-office manager.</source>
        <translation>No tiene taquilla en «%1». Consulte al responsable de taquilla.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>La contraseña es demasiado corta: al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>This password cannot be used for “%1”. Choose another one.</source>
        <translation>Esta contraseña no sirve para «%1». Elija otra.</translation>
    </message>
    <message>
        <source>%1 seats of this file share only %2 ids. They were told apart by their uuid or their label; none is lost.</source>
        <translation>%1 localidades de este archivo comparten solo %2 identificadores. Se han distinguido por su uuid o su etiqueta; no se ha perdido ninguna.</translation>
    </message>
    <message>
        <source>The field “%1” is not known and was left aside.</source>
        <translation>El campo «%1» no se conoce y se ha dejado aparte.</translation>
    </message>
    <message>
        <source>Zone “%1” had rows far apart and became %2 blocks.</source>
        <translation>La zona «%1» tenía filas alejadas; forma ahora %2 bloques.</translation>
    </message>
    <message>
        <source>Zones of “%1” lay on top of each other and were moved apart.</source>
        <translation>Varias zonas de «%1» se superponían y se han separado.</translation>
    </message>
    <message>
        <source>No seat belongs to category “%1”.</source>
        <translation>Ninguna localidad es de la categoría «%1».</translation>
    </message>
    <message>
        <source>Row %1 has more than one seat %2; they are told apart by their place in the row.</source>
        <translation>La fila %1 tiene más de una localidad %2; se distinguen por su posición en la fila.</translation>
    </message>
    <message>
        <source>The file does not say which seats touch. It was read from the gaps between them: %1 aisles. Please check them on the plan.</source>
        <translation>El archivo no dice qué localidades son contiguas. Se ha deducido de los huecos entre ellas: %1 pasillos. Compruébelos en el plano.</translation>
    </message>
    <message>
        <source>Sector %1 has no shape of its own; a free place was found for it on the plan.</source>
        <translation>El sector %1 no tiene forma propia; se le ha buscado un hueco en el plano.</translation>
    </message>
    <message>
        <source>The sectors came without a drawing; %1 of them were laid out side by side.</source>
        <translation>Los sectores venían sin dibujo; %1 se han dispuesto uno junto a otro.</translation>
    </message>
    <message>
        <source>The shape of sector %1 is drawn more than once; its seats were spread over all of them.</source>
        <translation>La forma del sector %1 está dibujada varias veces; sus localidades se han repartido entre todas.</translation>
    </message>
    <message>
        <source>The shape of sector %1 has no seats; it is drawn and cannot be sold.</source>
        <translation>La forma del sector %1 no tiene localidades; se dibuja, pero no se vende.</translation>
    </message>
    <message>
        <source>This seating plan has its own drawing; the second file was not needed.</source>
        <translation>Este plano de sala tiene su propio dibujo; el segundo archivo no ha hecho falta.</translation>
    </message>
    <message>
        <source>Performance %1: %2 occurs twice that night in %3, because the clocks go back. The first one was taken.</source>
        <translation>Sesión %1: %2 se da dos veces esa noche en %3 por el cambio de hora. Se ha tomado la primera.</translation>
    </message>
    <message>
        <source>Category %1 of plan %3 has no price in table %2 and cannot be sold.</source>
        <translation>La categoría %1 del plano %3 no tiene precio en el cuadro %2 y no se puede vender.</translation>
    </message>
    <message>
        <source>The folder&apos;s path holds a comma, which the database takes for a list of hosts: %1. Choose a folder without one.</source>
        <translation>La ruta de la carpeta contiene una coma, que la base de datos toma por una lista de servidores: %1. Elija una carpeta sin coma.</translation>
    </message>
    <message>
        <source>More than {amount} would have to be given back. Check the amount that you typed.</source>
        <translation>Habría que devolver más de {amount}. Compruebe el importe introducido.</translation>
    </message>
    <message>
        <source>This cannot be done at counter %1. Choose a counter of a point of sale.</source>
        <translation>No se puede hacer en la taquilla %1. Elija una taquilla de un punto de venta.</translation>
    </message>
    <message>
        <source>The new plan gives sold seats another name or category: {all}. Their customers have tickets that say otherwise. Nothing was imported.</source>
        <translation>El nuevo plano da otro nombre u otra categoría a localidades vendidas: {all}. Las entradas de sus clientes dicen otra cosa. No se ha importado nada.</translation>
    </message>
    <message>
        <source>The plan has several seats of the same name: {all}. Nothing was imported; give each its own name.</source>
        <translation>El plano tiene varias localidades con el mismo nombre: {all}. No se ha importado nada; dé a cada una su propio nombre.</translation>
    </message>
    <message>
        <source>“%1” may log in, but is no operator of this house. Ask the box-office manager to add you.</source>
        <translation>«%1» puede iniciar sesión, pero no es operador de esta casa. Pida al responsable de taquilla que le dé de alta.</translation>
    </message>
    <message>
        <source>That is too much for one operation. Nothing was recorded; do it in several parts.</source>
        <translation>Es demasiado para una sola operación. No se ha registrado nada; hágalo en varias partes.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check its name and its folder.</source>
        <translation>No se puede leer el archivo «%1». Compruebe su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 MB are free, and the database needs %3 MB. Free some space, then start Guichet again.</source>
        <translation>El disco de %1 está lleno: quedan %2 MB libres y la base necesita %3 MB. Libere espacio y vuelva a abrir Guichet.</translation>
    </message>
    <message>
        <source>There is no database in %1. Make one with guichetctl init, or name another folder with --private or GUICHET_DIR.</source>
        <translation>No hay ninguna base en %1. Créela con guichetctl init, o indique otra carpeta con --private o GUICHET_DIR.</translation>
    </message>
    <message>
        <source>The folder&apos;s path is too long for the database: %1. Choose one of at most %2 bytes.</source>
        <translation>La ruta de la carpeta es demasiado larga para la base: %1. Elija una de %2 bytes como máximo.</translation>
    </message>
    <message>
        <source>A partner agency works at its own point of sale only. Say which one: --point-of-sale CODE.</source>
        <translation>Una agencia asociada trabaja solo en su propio punto de venta. Diga cuál: --point-of-sale CÓDIGO.</translation>
    </message>
    <message>
        <source>Say one database: --private FOLDER or --profile NAME, not both.</source>
        <translation>Indique una sola base: --private CARPETA o --profile NOMBRE, no ambas.</translation>
    </message>
    <message>
        <source>The reference “%1” belongs to no payment: every card or cheque has one already.</source>
        <translation>La referencia «%1» no corresponde a ningún pago: cada tarjeta o cheque ya tiene una.</translation>
    </message>
    <message>
        <source>This counter cannot write down its sales before it sends them (folder %1). Selling goes on; only if the machine fails in the middle of a sale would you have to look it up by hand. Ask your IT to check the space on the disk.</source>
        <translation>Esta taquilla no puede anotar sus ventas antes de enviarlas (carpeta %1). La venta continúa; solo si la máquina fallara en medio de una venta habría que buscarla a mano. Pida a informática que compruebe el espacio en el disco.</translation>
    </message>
    <message>
        <source>Nothing has been sold at counter %1 yet.</source>
        <translation>Todavía no se ha vendido nada en la taquilla %1.</translation>
    </message>
    <message>
        <source>Operations are applied in transactions of the level “read committed” only. Nothing was recorded.</source>
        <translation>Las operaciones solo se aplican en transacciones de nivel «read committed». No se ha registrado nada.</translation>
    </message>
    <message>
        <source>Too many baskets are parked already. Call one back and sell it, or give it up.</source>
        <translation>Ya hay demasiadas cestas en espera. Recupere una para venderla, o abandónela.</translation>
    </message>
    <message>
        <source>Say who is learning: a name is needed.</source>
        <translation>Diga quién aprende: hace falta un nombre.</translation>
    </message>
    <message>
        <source>No training of yours has the number %1. Its tickets cannot be made again.</source>
        <translation>Ninguna práctica suya lleva el número %1. Sus entradas no se pueden volver a hacer.</translation>
    </message>
    <message>
        <source>A basket was begun before the training. Sell or empty it first.</source>
        <translation>Se empezó una cesta antes de la formación. Véndala o vacíela primero.</translation>
    </message>
    <message>
        <source>Say why the drawer is opened without a sale: the reason is recorded.</source>
        <translation>Diga por qué se abre el cajón sin venta: el motivo queda registrado.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a device. Write tcp:HOST or tcp:HOST:PORT for a network printer, serial:/dev/ttyUSB0:9600 for a serial one, /dev/usb/lp0 for a USB one.</source>
        <translation>«%1» no es la dirección de un aparato. Escriba tcp:HOST o tcp:HOST:PUERTO para una impresora de red, serial:/dev/ttyUSB0:9600 para una de serie, /dev/usb/lp0 para una USB.</translation>
    </message>
    <message>
        <source>The device at %1 cannot be reached. Check that it is on and plugged in.</source>
        <translation>No se llega al aparato %1. Compruebe que está encendido y conectado.</translation>
    </message>
    <message>
        <source>The device at %1 takes no more data. Switch it off and on again.</source>
        <translation>El aparato %1 ya no acepta datos. Apáguelo y vuelva a encenderlo.</translation>
    </message>
    <message>
        <source>The connection to the device at %1 was lost. Check its cable, then try again.</source>
        <translation>Se perdió la conexión con el aparato %1. Revise el cable y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This user may not use the device %1. On Debian, membership in the groups lp and dialout allows it.</source>
        <translation>Este usuario no puede usar el aparato %1. En Debian lo permite pertenecer a los grupos lp y dialout.</translation>
    </message>
    <message>
        <source>%1 is a file or a folder, not a device. A USB printer is usually /dev/usb/lp0.</source>
        <translation>%1 es un archivo o una carpeta, no un aparato. Una impresora USB suele ser /dev/usb/lp0.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::BasketModel</name>
    <message>
        <source>Ask to see: %1</source>
        <translation>Pedir: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>standing places</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>guichet::counter::BasketView</name>
    <message>
        <source>only %1 left</source>
        <translation>solo quedan %1</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>retenida %1</translation>
    </message>
    <message>
        <source>The seats are kept for this basket until the time runs out.</source>
        <translation>Las localidades se guardan para esta cesta hasta que acabe el tiempo.</translation>
    </message>
    <message>
        <source>Price type of the selection</source>
        <translation>Tarifa de la selección</translation>
    </message>
    <message>
        <source>Price type of all</source>
        <translation>Tarifa de todo</translation>
    </message>
    <message>
        <source>Give all seats back and start over</source>
        <translation>Devolver todas las localidades y empezar de nuevo</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Efectivo justo</translation>
    </message>
    <message>
        <source>The customer hands over the exact amount: sell and print at once</source>
        <translation>El cliente da el importe justo: vender e imprimir al momento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The basket is empty.
Choose seats on the plan, or type how many and press B for the best ones.</source>
        <translation>La cesta está vacía.
Elija localidades en el plano, o escriba cuántas y pulse B para las mejores.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>Basket · %1</source>
        <translation>Cesta · %1</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Puts this basket aside with its seats, for the next customer to go first</source>
        <translation>Deja esta cesta a un lado con sus asientos, para que pase primero el cliente siguiente</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Vaciar la cesta</translation>
    </message>
</context>
<context>
    <name>guichet::counter::ExpressPad</name>
    <message numerus="yes">
        <source>%n seat(s) at once</source>
        <translation>
            <numerusform>%n asiento a la vez</numerusform>
            <numerusform>%n asientos a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: full</source>
        <translation>%1: completo</translation>
    </message>
</context>
<context>
    <name>guichet::counter::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>guichet::counter::ParkedList</name>
    <message>
        <source>Parked baskets · %1</source>
        <translation>Cestas en espera · %1</translation>
    </message>
    <message>
        <source>Note: who is it, what are they waiting for?</source>
        <translation>Nota: ¿quién es, qué se espera?</translation>
    </message>
    <message>
        <source>Note for this basket</source>
        <translation>Nota para esta cesta</translation>
    </message>
    <message>
        <source>Goes on with this basket. The one on screen is parked instead.</source>
        <translation>Continúa con esta cesta. La de la pantalla queda en espera en su lugar.</translation>
    </message>
    <message>
        <source>Give the seats of this basket back</source>
        <translation>Devolver los asientos de esta cesta</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n asiento</numerusform>
            <numerusform>%n asientos</numerusform>
        </translation>
    </message>
    <message>
        <source>time over</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>Call back: %1</source>
        <translation>Recuperar: %1</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceDelegate</name>
    <message>
        <source>full</source>
        <translation>completo</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceList</name>
    <message>
        <source>Title, place, date or code</source>
        <translation>Título, lugar, fecha o código</translation>
    </message>
    <message>
        <source>Search for a performance</source>
        <translation>Buscar una sesión</translation>
    </message>
    <message>
        <source>Performances</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Show played performances</source>
        <translation>Ver sesiones celebradas</translation>
    </message>
    <message>
        <source>Loading performances…</source>
        <translation>Cargando las sesiones…</translation>
    </message>
    <message>
        <source>There is no performance yet. A manager imports a season file to begin.</source>
        <translation>Todavía no hay sesiones. Para empezar, un responsable importa un archivo de temporada.</translation>
    </message>
    <message>
        <source>Every performance has been played.</source>
        <translation>Ya se han celebrado todas las sesiones.</translation>
    </message>
    <message>
        <source>No performance matches “%1”.</source>
        <translation>Ninguna sesión coincide con «%1».</translation>
    </message>
    <message>
        <source>Enter looks for order or ticket %1.</source>
        <translation>Intro busca el expediente o la entrada %1.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceModel</name>
    <message>
        <source>%1: %2 of %3 free</source>
        <translation>%1: %2 libres de %3</translation>
    </message>
</context>
<context>
    <name>guichet::counter::StatusStrip</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Guichet is connecting to the database.</source>
        <translation>Guichet se está conectando a la base de datos.</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>Base conectada</translation>
    </message>
    <message>
        <source>The database answers. What other counters do appears on the plan by itself.</source>
        <translation>La base de datos responde. Lo que hacen las demás taquillas aparece solo en el plano.</translation>
    </message>
    <message>
        <source>The database does not answer. Guichet tries again every second; you need not restart. Seats cannot be held or sold until it is back. If it lasts, check the network cable or the server.</source>
        <translation>La base de datos no responde. Guichet lo reintenta cada segundo; no hace falta reiniciar. Hasta que vuelva no se pueden retener ni vender localidades. Si dura, compruebe el cable de red o el servidor.</translation>
    </message>
    <message>
        <source>Private database</source>
        <translation>Base privada</translation>
    </message>
    <message>
        <source>The data lies on this machine only, in %1. Keep backups of it on another disk.</source>
        <translation>Los datos están solo en este equipo, en %1. Guarde copias de seguridad en otro disco.</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base central</translation>
    </message>
    <message>
        <source>All counters share the database on %1. The connection is encrypted.</source>
        <translation>Todas las taquillas comparten la base de datos de %1. La conexión está cifrada.</translation>
    </message>
    <message>
        <source>Seats held %1:%2</source>
        <translation>Retenidas %1:%2</translation>
    </message>
    <message>
        <source>Seats on hold</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Taquilla %1</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Taquilla</translation>
    </message>
    <message>
        <source>Sales are recorded for counter %1. To work at another one, change operator (F12) and choose it there.</source>
        <translation>Las ventas se registran en la taquilla %1. Para usar otra, cambie de operador (F12) y elíjala allí.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Everything is recorded in the name of %1. Press F12 to change operator; the program keeps running.</source>
        <translation>Todo se registra a nombre de %1. Pulse F12 para cambiar de operador; el programa sigue abierto.</translation>
    </message>
    <message>
        <source>The seats of the basket are kept for this counter until the time runs out; taking another seat starts it again. Then they are free for everybody.</source>
        <translation>Las localidades de la cesta se guardan para esta taquilla hasta que acabe el tiempo; tomar otra lo reinicia. Después quedan libres para todos.</translation>
    </message>
    <message>
        <source>Signed out by the database</source>
        <translation>La base de datos rechaza la sesión</translation>
    </message>
    <message>
        <source>The database is there, but it no longer accepts this operator&apos;s name and password. Press F12 and sign in again. If that is refused too, ask the box-office manager whether the password was changed or the operator closed.</source>
        <translation>La base de datos responde, pero ya no acepta el nombre y la contraseña de este operador. Pulse F12 y vuelva a iniciar sesión. Si también se rechaza, pregunte al responsable de taquilla si ha cambiado la contraseña o se ha cerrado el operador.</translation>
    </message>
    <message>
        <source>Tickets not printed</source>
        <translation>Entradas no impresas</translation>
    </message>
    <message>
        <source>Tickets as files</source>
        <translation>Entradas en archivos</translation>
    </message>
    <message>
        <source>Printer %1</source>
        <translation>Impresora %1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>The last tickets could not be written to %1. The sale is recorded all the same. Choose another folder under Printing, then bring the sale back (Ctrl+R) and print again.</source>
        <translation>Las últimas entradas no se han podido escribir en %1. La venta está registrada de todos modos. Elija otra carpeta en Impresión, recupere la venta (Ctrl+R) e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The last tickets did not come out of %1. The sale is recorded all the same. Look whether the printer is on and has paper, or choose another one under Printing; then bring the sale back (Ctrl+R) and print again.</source>
        <translation>Las últimas entradas no han salido de %1. La venta está registrada de todos modos. Compruebe que la impresora está encendida y tiene papel, o elija otra en Impresión; después recupere la venta (Ctrl+R) e imprima de nuevo.</translation>
    </message>
    <message>
        <source>Each sale&apos;s tickets become a PDF file in %1. To print on paper, choose a printer under Printing at the left.</source>
        <translation>Las entradas de cada venta se guardan como archivo PDF en %1. Para imprimir en papel, elija una impresora en Impresión, a la izquierda.</translation>
    </message>
    <message>
        <source>Tickets are printed by %1. Another printer can be chosen under Printing at the left.</source>
        <translation>Las entradas se imprimen con %1. Puede elegir otra impresora en Impresión, a la izquierda.</translation>
    </message>
    <message>
        <source>Offline: database not reachable</source>
        <translation>Sin conexión: base de datos inaccesible</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>The drawer opens by itself when money or a cheque is to go into it. It hangs on %1; that is set under Printing at the left.</source>
        <translation>El cajón se abre solo cuando debe entrar dinero o un cheque. Está conectado a %1; se ajusta en Impresión, a la izquierda.</translation>
    </message>
    <message>
        <source>Cash drawer stays shut</source>
        <translation>El cajón no se abre</translation>
    </message>
    <message>
        <source>The drawer was told to open and did not move. Look whether it is locked or jammed. Sales go on; open it by its key.</source>
        <translation>El cajón recibió la orden de abrirse y no se movió. Mire si está cerrado con llave o atascado. Las ventas siguen; ábralo con su llave.</translation>
    </message>
    <message>
        <source>Cash drawer not reachable</source>
        <translation>Cajón sin conexión</translation>
    </message>
    <message>
        <source>The receipt printer at %1, on which the drawer hangs, does not answer. Sales go on and tickets are printed; open the drawer by its key. Look whether that printer is on and plugged in. Where it is can be changed under Printing at the left.</source>
        <translation>La impresora de recibos %1, a la que está conectado el cajón, no responde. Las ventas siguen y las entradas se imprimen; abra el cajón con su llave. Mire si esa impresora está encendida y conectada. Su dirección se cambia en Impresión, a la izquierda.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::TenderPad</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Cheque</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Importe recibido</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Efectivo justo</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Take back the last payment</source>
        <translation>Quitar el último pago</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Cambio a devolver</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Todo pagado</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Queda por pagar</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>Efectivo recibido: %1</translation>
    </message>
    <message>
        <source>Card, %1: authorisation number shown by the terminal</source>
        <translation>Tarjeta, %1: número de autorización del datáfono</translation>
    </message>
    <message>
        <source>Cheque, %1: number of the cheque</source>
        <translation>Cheque, %1: número del cheque</translation>
    </message>
    <message>
        <source>Recording the sale…</source>
        <translation>Registrando la venta…</translation>
    </message>
    <message>
        <source>Add this payment</source>
        <translation>Añadir este pago</translation>
    </message>
    <message>
        <source>Sell and print</source>
        <translation>Vender e imprimir</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>Registrando</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>The order costs less now than what was paid for it.</source>
        <translation>El pedido cuesta ahora menos de lo que se ha pagado.</translation>
    </message>
    <message>
        <source>Give back %1 at the terminal: card payment %2.</source>
        <translation>Devuelva %1 en el datáfono: pago con tarjeta %2.</translation>
    </message>
    <message>
        <source>Give back cheque %2 over %1.</source>
        <translation>Devuelva el cheque %2 de %1.</translation>
    </message>
    <message>
        <source>Give back %1 in cash.</source>
        <translation>Devuelva %1 en efectivo.</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
</context>
<context>
    <name>guichet::desk::CustomerField</name>
    <message>
        <source>New customer: %1</source>
        <translation>Cliente nuevo: %1</translation>
    </message>
    <message>
        <source>Anonymous customer</source>
        <translation>Cliente anónimo</translation>
    </message>
    <message>
        <source>Look the customer up, or add one</source>
        <translation>Buscar al cliente, o añadirlo</translation>
    </message>
    <message>
        <source>Sell to an anonymous customer</source>
        <translation>Vender a un cliente anónimo</translation>
    </message>
    <message>
        <source>Name, e-mail or telephone</source>
        <translation>Nombre, correo o teléfono</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>Somebody else, new: %1</source>
        <translation>Otra persona, nueva: %1</translation>
    </message>
</context>
<context>
    <name>guichet::desk::DrawerDialog</name>
    <message>
        <source>Cash drawer</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>The receipt printer that the drawer is plugged into:</source>
        <translation>La impresora de recibos a la que está conectado el cajón:</translation>
    </message>
    <message>
        <source>No drawer that opens by itself</source>
        <translation>Ningún cajón que se abra solo</translation>
    </message>
    <message>
        <source>A network printer: tcp:192.168.1.50. A serial one: serial:/dev/ttyUSB0:19200. A USB one: /dev/usb/lp0. Leave it empty when the drawer is opened by key.</source>
        <translation>Una impresora de red: tcp:192.168.1.50. Una de serie: serial:/dev/ttyUSB0:19200. Una USB: /dev/usb/lp0. Déjelo vacío si el cajón se abre con llave.</translation>
    </message>
    <message>
        <source>If the printer has two drawers:</source>
        <translation>Si la impresora tiene dos cajones:</translation>
    </message>
    <message>
        <source>The first drawer</source>
        <translation>El primer cajón</translation>
    </message>
    <message>
        <source>The second drawer</source>
        <translation>El segundo cajón</translation>
    </message>
</context>
<context>
    <name>guichet::desk::GuideWindow</name>
    <message>
        <source>Guichet: the guide</source>
        <translation>Guichet: la guía</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>Texto del capítulo</translation>
    </message>
</context>
<context>
    <name>guichet::desk::LoginPage</name>
    <message>
        <source>Change operator</source>
        <translation>Cambiar de operador</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Private database of this machine</source>
        <translation>Base privada de este equipo</translation>
    </message>
    <message>
        <source>Central database on %1</source>
        <translation>Base central en %1</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Operador</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Remember the password in this user&apos;s keychain</source>
        <translation>Guardar la contraseña en el llavero de este usuario</translation>
    </message>
    <message>
        <source>Choose another counter than last time</source>
        <translation>Elegir otra taquilla que la última vez</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>&amp;Taquilla</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Volver al trabajo</translation>
    </message>
    <message>
        <source>This is the demonstration: sign in with one press. The password is “demo” for everybody.</source>
        <translation>Esta es la demostración: se entra con una pulsación. La contraseña de todos es «demo».</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stand at this counter</source>
        <translation>Usar esta taquilla</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>This database is new: nobody can sign in yet. Load the demonstration to look around, or add operators with “guichetctl user add”.</source>
        <translation>Esta base de datos es nueva: nadie puede entrar todavía. Cargue la demostración para verla, o añada operadores con «guichetctl user add».</translation>
    </message>
    <message>
        <source>Load the demonstration</source>
        <translation>Cargar la demostración</translation>
    </message>
</context>
<context>
    <name>guichet::desk::MainWindow</name>
    <message>
        <source>%1 has seats in the basket (%2). If %3 goes on, they are given back.</source>
        <translation>%1 tiene localidades en la cesta (%2). Si %3 sigue, se devuelven.</translation>
    </message>
    <message>
        <source>%1 is at work. Sign in with another name to take over.</source>
        <translation>%1 está en la taquilla. Entre con otro nombre para relevar.</translation>
    </message>
    <message>
        <source>%1 is at work and has seats in the basket (%2). They stay if the same operator comes back.</source>
        <translation>%1 está en la taquilla y tiene localidades en la cesta (%2). Se quedan si vuelve el mismo operador.</translation>
    </message>
    <message>
        <source>Guichet – counter %1</source>
        <translation>Guichet – taquilla %1</translation>
    </message>
    <message>
        <source>A sale of %1 still waits for its answer. It is shown when %1 signs in here again.</source>
        <translation>Una venta de %1 espera todavía su respuesta. Se mostrará cuando %1 vuelva a iniciar sesión aquí.</translation>
    </message>
</context>
<context>
    <name>guichet::desk::PlanTools</name>
    <message>
        <source>Standing places in %1:</source>
        <translation>Plazas de pie en %1:</translation>
    </message>
    <message>
        <source>Choose a performance: type in the search and press Enter.</source>
        <translation>Elija una sesión: escriba en la búsqueda y pulse Intro.</translation>
    </message>
    <message>
        <source>Number of seats</source>
        <translation>Número de localidades</translation>
    </message>
    <message>
        <source>How many seats; just type the number</source>
        <translation>Cuántas localidades; basta con escribir el número</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Wheelchair places</source>
        <translation>Plazas PMR</translation>
    </message>
    <message>
        <source>Offer wheelchair and companion places</source>
        <translation>Ofrecer plazas PMR y de acompañante</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Mejores</translation>
    </message>
    <message>
        <source>Hold the best seats that are free</source>
        <translation>Retener las mejores localidades libres</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Siguientes</translation>
    </message>
    <message>
        <source>Give these back and hold the next best ones</source>
        <translation>Devolver estas y retener las mejores siguientes</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>Ver todo el plano</translation>
    </message>
    <message>
        <source>Take places</source>
        <translation>Tomar plazas</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Toda categoría</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>libres: %1</translation>
    </message>
    <message>
        <source>Number of standing places</source>
        <translation>Número de plazas de pie</translation>
    </message>
</context>
<context>
    <name>guichet::desk::Rail</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>Where tickets are printed</source>
        <translation>Dónde se imprimen las entradas</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Light or dark, size of the text</source>
        <translation>Claro u oscuro, tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Change operator (F12)</source>
        <translation>Cambiar de operador (F12)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Tamaño del texto %1&#xa0;%</translation>
    </message>
    <message>
        <source>PDF in %1</source>
        <translation>PDF en %1</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Folder for tickets</source>
        <translation>Carpeta de las entradas</translation>
    </message>
    <message>
        <source>A4 page</source>
        <translation>Página A4</translation>
    </message>
    <message>
        <source>Ticket of 5.5 × 2 inches</source>
        <translation>Entrada de 5,5 × 2 pulgadas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Learn without selling: tickets are marked, nothing is counted</source>
        <translation>Aprender sin vender: las entradas van marcadas, nada se cuenta</translation>
    </message>
    <message>
        <source>Cash drawer…</source>
        <translation>Cajón…</translation>
    </message>
    <message>
        <source>Open the drawer…</source>
        <translation>Abrir el cajón…</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Abrir el cajón</translation>
    </message>
    <message>
        <source>Why is it opened without a sale? The reason is recorded.</source>
        <translation>¿Por qué se abre sin venta? El motivo queda registrado.</translation>
    </message>
    <message>
        <source>Fetch change</source>
        <translation>Sacar cambio</translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>Contar la caja</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Ceder el puesto a un compañero</translation>
    </message>
    <message>
        <source>Try the drawer</source>
        <translation>Probar el cajón</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>How it is done (F1)</source>
        <translation>Cómo se hace (F1)</translation>
    </message>
</context>
<context>
    <name>guichet::desk::ResultPanel</name>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Expediente %1</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Cambio a devolver</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Printing the tickets…</source>
        <translation>Imprimiendo las entradas…</translation>
    </message>
    <message>
        <source>The tickets are in %1</source>
        <translation>Las entradas están en %1</translation>
    </message>
    <message>
        <source>The tickets went to the printer %1</source>
        <translation>Las entradas se han enviado a la impresora %1</translation>
    </message>
    <message>
        <source>The sale is recorded, but the tickets were not printed. %1</source>
        <translation>La venta está registrada, pero las entradas no se han impreso. %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Reprint (old barcodes die)</source>
        <translation>Duplicado (anula el anterior)</translation>
    </message>
    <message>
        <source>Prints duplicates with new barcodes; the barcodes printed before no longer open the gate</source>
        <translation>Imprime duplicados con códigos de barras nuevos; los impresos antes ya no dan acceso</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Nueva venta</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>This sale from before the interruption is recorded and counted. Print its tickets if the customer has none yet.</source>
        <translation>Esta venta anterior a la interrupción está registrada y cuenta. Imprima sus entradas si el cliente aún no las tiene.</translation>
    </message>
    <message>
        <source>Print the tickets</source>
        <translation>Imprimir las entradas</translation>
    </message>
    <message numerus="yes">
        <source>Reprint %n ticket(s) (old barcodes die)</source>
        <translation>
            <numerusform>Reimprimir %n entrada (el código anterior muere)</numerusform>
            <numerusform>Reimprimir %n entradas (los códigos anteriores mueren)</numerusform>
        </translation>
    </message>
    <message>
        <source>Training: nothing was sold</source>
        <translation>Formación: no se ha vendido nada</translation>
    </message>
    <message>
        <source>This training was interrupted. Nothing was sold; print its tickets if they are needed.</source>
        <translation>Esta práctica se interrumpió. No se vendió nada; imprima sus entradas si hacen falta.</translation>
    </message>
</context>
<context>
    <name>guichet::desk::SalePage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Best seats instead</source>
        <translation>Mejores localidades</translation>
    </message>
    <message>
        <source>The time ran out. Other counters may take these seats now: %1</source>
        <translation>Se acabó el tiempo. Otras taquillas pueden tomar ya estas localidades: %1</translation>
    </message>
    <message>
        <source>Hold them again</source>
        <translation>Retener de nuevo</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Dejarlas</translation>
    </message>
    <message>
        <source>Another counter has these seats now: %1. They left the basket; nothing was charged for them.</source>
        <translation>Otra taquilla tiene ahora estas localidades: %1. Han salido de la cesta; no se ha cobrado nada por ellas.</translation>
    </message>
    <message>
        <source>Best %1 instead</source>
        <translation>Mejores (%1)</translation>
    </message>
    <message>
        <source>The database went away before it answered. Guichet keeps asking what became of this sale, always under the same number, so it is recorded once at most. Do not take the payment again. (%1)</source>
        <translation>La base de datos se cortó antes de responder. Guichet sigue preguntando qué fue de esta venta, siempre con el mismo número, así que se registra una vez como máximo. No vuelva a cobrar. (%1)</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Seating plan</source>
        <translation>Plano de sala</translation>
    </message>
    <message>
        <source>The sale from before the interruption was not recorded. %1</source>
        <translation>La venta anterior a la interrupción no se registró. %1</translation>
    </message>
    <message>
        <source>Go on without the answer</source>
        <translation>Continuar sin la respuesta</translation>
    </message>
    <message>
        <source>The database answered in a way that this version of Guichet cannot read. The sale may well be recorded: do not take the payment again. Ask your IT to update Guichet; it asks again then, always under the same number. (%1)</source>
        <translation>La base de datos ha respondido de una forma que esta versión de Guichet no sabe leer. Es posible que la venta esté registrada: no cobre otra vez. Pida a informática que actualice Guichet; entonces volverá a preguntar, siempre con el mismo número. (%1)</translation>
    </message>
    <message>
        <source>The sale that was interrupted last time was not recorded, and will not be by itself: %1, %2. If the customer is here and has paid, record it now; if not, leave it.</source>
        <translation>La venta interrumpida la última vez no se registró ni se registrará por sí sola: %1, %2. Si el cliente está aquí y ha pagado, regístrela ahora; si no, abandónela.</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Registrar ahora</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Tickets were not printed: %1. %2</source>
        <translation>Entradas sin imprimir: %1. %2</translation>
    </message>
    <message>
        <source>Show the sale</source>
        <translation>Mostrar la venta</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Última venta</translation>
    </message>
    <message>
        <source>Shows this counter&apos;s last sale again, to print its tickets once more</source>
        <translation>Muestra otra vez la última venta de esta taquilla, para reimprimir sus entradas</translation>
    </message>
    <message>
        <source>Sales of %1 were interrupted at this counter. What became of them is shown when the same person signs in here again.</source>
        <translation>Se interrumpieron ventas de %1 en esta taquilla. Lo que ha sido de ellas se mostrará cuando la misma persona vuelva a iniciar sesión aquí.</translation>
    </message>
    <message>
        <source>There are no seats together any more: these are apart. Pay if the customer agrees.</source>
        <translation>Ya no hay asientos juntos: estos están separados. Cobre si el cliente está de acuerdo.</translation>
    </message>
    <message>
        <source>The nearest free of the same category: %1.</source>
        <translation>Los libres más cercanos de la misma categoría: %1.</translation>
    </message>
    <message>
        <source>Take the nearest</source>
        <translation>Tomar los más cercanos</translation>
    </message>
    <message>
        <source>%1 was scanned. Finish or leave this payment first, then scan it again.</source>
        <translation>Se ha leído %1. Termine o deje antes este cobro y vuelva a leerlo.</translation>
    </message>
    <message>
        <source>This is the code of a ticket. To open its sale, type the ticket number that is printed on it into the search.</source>
        <translation>Este es el código de una entrada. Para abrir su venta, escriba en la búsqueda el número impreso en la entrada.</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Exprés</translation>
    </message>
    <message>
        <source>Few products on big buttons, no customer: for a queue</source>
        <translation>Pocos productos en botones grandes, sin cliente: para una cola</translation>
    </message>
</context>
<context>
    <name>guichet::desk::SeatPlaces</name>
    <message>
        <source>Seat list</source>
        <translation>Lista de localidades</translation>
    </message>
    <message>
        <source>The seats as a list, with state and price in words</source>
        <translation>Las localidades en lista, con estado y precio en palabras</translation>
    </message>
</context>
<context>
    <name>guichet::desk::StartPage</name>
    <message>
        <source>The database could not be started</source>
        <translation>La base de datos no ha podido arrancar</translation>
    </message>
    <message>
        <source>Starting the database…</source>
        <translation>Arrancando la base de datos…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>guichet::desk::TrainingBar</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who is learning</source>
        <translation>Quién aprende</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Terminar la formación</translation>
    </message>
    <message>
        <source>Begin the training</source>
        <translation>Empezar la formación</translation>
    </message>
    <message>
        <source>Who is learning? Nothing will be sold until the training ends.</source>
        <translation>¿Quién aprende? No se venderá nada hasta que termine la formación.</translation>
    </message>
    <message>
        <source>Sell or empty the basket first: what began as a sale does not end as a training.</source>
        <translation>Venda o vacíe antes la cesta: lo que empezó como venta no acaba en formación.</translation>
    </message>
    <message>
        <source>TRAINING – %1 is learning. Nothing is sold, no money is counted, tickets are marked.</source>
        <translation>MODO FORMACIÓN – %1 aprende. No se vende nada, no se cuenta dinero, las entradas van marcadas.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::LegendEntry</name>
    <message numerus="yes">
        <source>%1: %Ln seat(s)</source>
        <translation>
            <numerusform>%1: %Ln localidad</numerusform>
            <numerusform>%1: %Ln localidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows only these: %1</source>
        <translation>Muestra solo: %1</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PickNotice</name>
    <message>
        <source>%1 goes with the wheelchair place beside it.</source>
        <translation>%1 va con la plaza de silla de ruedas contigua.</translation>
    </message>
    <message>
        <source>%1 would be left alone.</source>
        <translation>%1 quedaría suelta.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) would be left alone, one of them %1.</source>
        <translation>
            <numerusform>%Ln localidad quedaría suelta: %1.</numerusform>
            <numerusform>%Ln localidades quedarían sueltas, entre ellas %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor may sell it so.</source>
        <translation>Un supervisor puede venderla así.</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln seat(s) more</source>
        <translation>
            <numerusform>Tomar %Ln localidad más</numerusform>
            <numerusform>Tomar %Ln localidades más</numerusform>
        </translation>
    </message>
    <message>
        <source>Take anyway</source>
        <translation>Tomar de todos modos</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>No tomarlas</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanFinder</name>
    <message>
        <source>Find a seat</source>
        <translation>Buscar una localidad</translation>
    </message>
    <message>
        <source>block row seat</source>
        <translation>bloque fila localidad</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanLabels</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln libre</numerusform>
            <numerusform>%Ln libres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanLegend</name>
    <message>
        <source>Prices</source>
        <translation>Precios</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Contingents</source>
        <translation>Cupos</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation>Quién retiene</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Qué muestran los colores</translation>
    </message>
    <message>
        <source>Free in all performances</source>
        <translation>Libre en todas las sesiones</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanToolBar</name>
    <message>
        <source>Pointer: click seats, draw around them</source>
        <translation>Puntero: pulsar localidades, rodearlas</translation>
    </message>
    <message>
        <source>Row: click one, or drag along it</source>
        <translation>Fila: pulsar una, o recorrer una parte</translation>
    </message>
    <message>
        <source>Block: click one</source>
        <translation>Bloque: pulsar uno</translation>
    </message>
    <message>
        <source>Rectangle: draw it over seats</source>
        <translation>Rectángulo: trazarlo sobre las localidades</translation>
    </message>
    <message>
        <source>Lasso: draw around seats, or a line through them</source>
        <translation>Lazo: rodear localidades, o cruzarlas con una línea</translation>
    </message>
    <message>
        <source>Brush: pass over seats</source>
        <translation>Pincel: pasar por las localidades</translation>
    </message>
    <message>
        <source>Move the plan</source>
        <translation>Mover el plano</translation>
    </message>
    <message>
        <source>Find a seat by typing</source>
        <translation>Buscar una localidad tecleando</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatFindingWords</name>
    <message>
        <source>There is no block “%1” on this plan.</source>
        <translation>En este plano no hay ningún bloque «%1».</translation>
    </message>
    <message>
        <source>%1 has standing places only.</source>
        <translation>%1 solo tiene localidades de pie.</translation>
    </message>
    <message>
        <source>%1 has no row “%2”; its rows are %3 to %4.</source>
        <translation>%1 no tiene fila «%2»; sus filas van de la %3 a la %4.</translation>
    </message>
    <message>
        <source>%1 has no seat “%2”; its seats are %3 to %4.</source>
        <translation>%1 no tiene localidad «%2»; sus localidades van de la %3 a la %4.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has no seat “%3”; its seats are %4 to %5.</source>
        <translation>La fila %1 de %2 no tiene localidad «%3»; sus localidades van de la %4 a la %5.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatListModel</name>
    <message>
        <source>Place</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatListView</name>
    <message>
        <source>List of seats</source>
        <translation>Lista de localidades</translation>
    </message>
    <message>
        <source>Right opens a section or a row, Left closes it, Space picks a seat or gives it back.</source>
        <translation>Derecha abre un bloque o una fila, Izquierda lo cierra, Espacio toma una localidad o la devuelve.</translation>
    </message>
    <message>
        <source>All seats, sold ones too</source>
        <translation>Todas las localidades, también las vendidas</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatPlanView</name>
    <message numerus="yes">
        <source>Take %Ln seat(s)</source>
        <translation>
            <numerusform>Tomar %Ln localidad</numerusform>
            <numerusform>Tomar %Ln localidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %Ln seat(s)</source>
        <translation>
            <numerusform>Devolver %Ln localidad</numerusform>
            <numerusform>Devolver %Ln localidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln libre</numerusform>
            <numerusform>%Ln libres</numerusform>
        </translation>
    </message>
    <message>
        <source>Seating plan</source>
        <translation>Plano de sala</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter takes them, Escape not</source>
        <translation>Intro las toma, Escape las deja</translation>
    </message>
    <message>
        <source>Take the marked seats</source>
        <translation>Tomar las localidades marcadas</translation>
    </message>
    <message>
        <source>Give this seat back</source>
        <translation>Devolver esta localidad</translation>
    </message>
    <message>
        <source>Take this seat</source>
        <translation>Tomar esta localidad</translation>
    </message>
    <message>
        <source>Mark the free seats of the row</source>
        <translation>Marcar las localidades libres de la fila</translation>
    </message>
    <message>
        <source>Standing places</source>
        <translation>Plazas de pie</translation>
    </message>
    <message>
        <source>Mark the free seats of the block</source>
        <translation>Marcar las localidades libres del bloque</translation>
    </message>
    <message>
        <source>Zoom to the block</source>
        <translation>Ampliar el bloque</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>Mostrar todo el plano</translation>
    </message>
    <message>
        <source>Arrow keys move from seat to seat, with Ctrl to the next free one, with Alt from block to block. Space picks a seat, Ctrl+A marks the row, the menu key shows more. Plus and minus zoom, F shows the whole plan.</source>
        <translation>Las flechas van de localidad en localidad, con Ctrl a la siguiente libre, con Alt de bloque en bloque. Espacio toma una localidad, Ctrl+A marca la fila, la tecla Menú muestra más. Más y menos amplían y reducen, F muestra todo el plano.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatShading</name>
    <message>
        <source>Open sale</source>
        <translation>Venta libre</translation>
    </message>
    <message>
        <source>Less than %1 % free</source>
        <translation>Menos del %1 % libre</translation>
    </message>
    <message>
        <source>%1 % free or more</source>
        <translation>%1 % libre o más</translation>
    </message>
    <message>
        <source>%1 to %2 % free</source>
        <translation>Del %1 al %2 % libre</translation>
    </message>
    <message numerus="yes">
        <source>Free in all %n performance(s)</source>
        <translation>
            <numerusform>Libre en %n sesión</numerusform>
            <numerusform>Libre en las %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Free in half of them or more</source>
        <translation>Libre en la mitad o más</translation>
    </message>
    <message>
        <source>Free in fewer than half</source>
        <translation>Libre en menos de la mitad</translation>
    </message>
    <message>
        <source>Free in none</source>
        <translation>Libre en ninguna</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatWords</name>
    <message>
        <source>%1, seat %2</source>
        <translation>%1, localidad %2</translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation>%1, fila %2, localidad %3</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>In your basket</source>
        <translation>En su cesta</translation>
    </message>
    <message>
        <source>Held by another counter</source>
        <translation>Retenida por otra taquilla</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendida</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>Fuera de venta</translation>
    </message>
    <message>
        <source>Free, but not for this counter</source>
        <translation>Libre, pero no para esta taquilla</translation>
    </message>
    <message>
        <source>Wheelchair place</source>
        <translation>Plaza PMR</translation>
    </message>
    <message>
        <source>Companion of a wheelchair place</source>
        <translation>Acompañante de una plaza PMR</translation>
    </message>
    <message>
        <source>Restricted view</source>
        <translation>Visibilidad reducida</translation>
    </message>
    <message>
        <source>Kept for security</source>
        <translation>Reservada a seguridad</translation>
    </message>
    <message numerus="yes">
        <source>Free in %1 of %n performance(s)</source>
        <translation>
            <numerusform>Libre en %1 de %n sesión</numerusform>
            <numerusform>Libre en %1 de %n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SpokenSeats</name>
    <message numerus="yes">
        <source>%1 of %Ln seat(s) free</source>
        <translation>
            <numerusform>libres: %1 de %Ln localidad</numerusform>
            <numerusform>libres: %1 de %Ln localidades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) sold</source>
        <translation>
            <numerusform>%Ln localidad vendida</numerusform>
            <numerusform>%Ln localidades vendidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) came free</source>
        <translation>
            <numerusform>%Ln localidad liberada</numerusform>
            <numerusform>%Ln localidades liberadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) in your basket</source>
        <translation>
            <numerusform>%Ln localidad en su cesta</numerusform>
            <numerusform>%Ln localidades en su cesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln standing place(s) free</source>
        <translation>
            <numerusform>libres: %1 de %Ln plaza de pie</numerusform>
            <numerusform>libres: %1 de %Ln plazas de pie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation>%1: libres %2</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>localidad %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Companion of seat %1</source>
        <translation>Acompañante de la localidad %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Localidad %1</translation>
    </message>
</context>
<context>
    <name>guichetctl</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>%1 operations, %2 orders, %3 tickets and %4 ledger transfers were checked.</source>
        <translation>Se han comprobado %1 operaciones, %2 expedientes, %3 entradas y %4 asientos.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Todo está correcto.</translation>
    </message>
    <message>
        <source>Something is wrong: show this to whoever keeps the books.</source>
        <translation>Algo no cuadra: muéstrelo a quien lleva la contabilidad.</translation>
    </message>
    <message>
        <source>prove that every cent, seat and record is accounted for; names the rows that are not</source>
        <translation>probar que cada céntimo, localidad y registro cuadra; nombra las filas que no</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>No cambia nada.</translation>
    </message>
    <message>
        <source>This is what would change; nothing was changed.</source>
        <translation>Esto es lo que cambiaría; no se ha modificado nada.</translation>
    </message>
    <message>
        <source>Plan %1: %2 blocks, %3 seats.</source>
        <translation>Plano %1: %2 bloques, %3 localidades.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>read a seating plan; the format is recognised by content</source>
        <translation>leer un plano de sala; el formato se reconoce por el contenido</translation>
    </message>
    <message>
        <source>read venues, prices, performances, contingents and subscriptions from one file</source>
        <translation>leer recintos, precios, sesiones, cupos y abonos de un solo archivo</translation>
    </message>
    <message>
        <source>what is played when, and how many seats are left</source>
        <translation>qué se representa, cuándo y cuántas localidades quedan</translation>
    </message>
    <message>
        <source>one performance and its prices</source>
        <translation>una sesión y sus precios</translation>
    </message>
    <message>
        <source>seats of a performance with their state</source>
        <translation>las localidades de una sesión y su estado</translation>
    </message>
    <message>
        <source>the central database of this profile (profiles.ini)</source>
        <translation>la base central de este perfil (profiles.ini)</translation>
    </message>
    <message>
        <source>who does it; else GUICHET_OPERATOR. Password: GUICHET_PASSWORD, PGPASSFILE or the keychain</source>
        <translation>quién opera; si no, GUICHET_OPERATOR. Contraseña: GUICHET_PASSWORD, PGPASSFILE o el llavero</translation>
    </message>
    <message>
        <source>at which counter; else GUICHET_COUNTER, else the first one of the organiser</source>
        <translation>en qué taquilla; si no, GUICHET_COUNTER; si no, la primera del organizador</translation>
    </message>
    <message>
        <source>answer for programs</source>
        <translation>respuesta para programas</translation>
    </message>
    <message>
        <source>fr, es or en; else the system&apos;s</source>
        <translation>fr, es o en; si no, la del sistema</translation>
    </message>
    <message>
        <source>load the demonstration season</source>
        <translation>cargar la temporada de demostración</translation>
    </message>
    <message>
        <source>the venue that the plan belongs to</source>
        <translation>el recinto al que pertenece el plano</translation>
    </message>
    <message>
        <source>code of the plan; else the one in the file, else MAIN</source>
        <translation>código del plano; si no, el del archivo; si no, MAIN</translation>
    </message>
    <message>
        <source>SVG with the shapes of the sectors, for plans that have none</source>
        <translation>SVG con las formas de los sectores, para planos que no las tienen</translation>
    </message>
    <message>
        <source>show what would happen, change nothing</source>
        <translation>mostrar qué pasaría sin cambiar nada</translation>
    </message>
    <message>
        <source>cashier, supervisor, station, agency, accountant or manager</source>
        <translation>cashier, supervisor, station, agency, accountant o manager</translation>
    </message>
    <message>
        <source>seats of this category only</source>
        <translation>solo localidades de esta categoría</translation>
    </message>
    <message>
        <source>free, held, sold, blocked or not-ours only</source>
        <translation>solo free, held, sold, blocked o not-ours</translation>
    </message>
    <message>
        <source>what is sold</source>
        <translation>qué se vende</translation>
    </message>
    <message>
        <source>these seats: A-1-1,A-1-2</source>
        <translation>estas localidades: A-1-1,A-1-2</translation>
    </message>
    <message>
        <source>the best N seats that are free</source>
        <translation>las N mejores localidades libres</translation>
    </message>
    <message>
        <source>a wheelchair place among the best seats</source>
        <translation>una plaza PMR entre las mejores localidades</translation>
    </message>
    <message>
        <source>N places of a standing area</source>
        <translation>N plazas de una zona de pie</translation>
    </message>
    <message>
        <source>one for all seats, or one per seat: FULL,CHILD; else the first</source>
        <translation>una para todas o una por localidad: FULL,CHILD; si no, la primera</translation>
    </message>
    <message>
        <source>the customer&apos;s number</source>
        <translation>el número del cliente</translation>
    </message>
    <message>
        <source>id of the operation (version 7): asking again with the same id never does it twice</source>
        <translation>identificador de la operación (versión 7): repetir con el mismo nunca la hace dos veces</translation>
    </message>
    <message>
        <source>why, for the record</source>
        <translation>por qué, para que conste</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>el archivo que se escribe</translation>
    </message>
    <message>
        <source>a4 (print at home) or ticket (5.5 × 2 inch)</source>
        <translation>a4 (impresión en casa) o ticket (5,5 × 2 pulgadas)</translation>
    </message>
    <message>
        <source>where the chains&apos; heads of the last verification are kept</source>
        <translation>dónde se guardan las cabezas de cadena de la última verificación</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Price type</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Expediente %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total: %1</translation>
    </message>
    <message>
        <source>Change to give back: %1</source>
        <translation>Cambio a devolver: %1</translation>
    </message>
    <message>
        <source>This document would be sent; nothing was sold.</source>
        <translation>Se enviaría este documento; no se ha vendido nada.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impresa</translation>
    </message>
    <message>
        <source>Off sale: %1</source>
        <translation>Fuera de venta: %1</translation>
    </message>
    <message>
        <source>On sale again: %1</source>
        <translation>De nuevo en venta: %1</translation>
    </message>
    <message>
        <source>sell seats</source>
        <translation>vender localidades</translation>
    </message>
    <message>
        <source>an order file: tickets, tenders, history</source>
        <translation>un expediente: entradas, pagos, historial</translation>
    </message>
    <message>
        <source>take seats off sale</source>
        <translation>retirar localidades de la venta</translation>
    </message>
    <message>
        <source>put seats back on sale</source>
        <translation>devolver localidades a la venta</translation>
    </message>
    <message>
        <source>The database is ready, schema version %1.</source>
        <translation>La base de datos está lista, esquema versión %1.</translation>
    </message>
    <message>
        <source>The demonstration season is loaded. Operators: cashier, supervisor, station, agency, accountant, manager; password: demo.</source>
        <translation>La temporada de demostración está cargada. Operadores: cashier, supervisor, station, agency, accountant, manager; contraseña: demo.</translation>
    </message>
    <message>
        <source>The private database in %1 is stopped.</source>
        <translation>La base de datos privada de %1 está parada.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers at %2.</source>
        <translation>PostgreSQL %1 responde en %2.</translation>
    </message>
    <message>
        <source>The private database is stopped.</source>
        <translation>La base de datos privada está parada.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Contraseña de %1: </translation>
    </message>
    <message>
        <source>Operator %1 can log in.</source>
        <translation>El operador %1 puede iniciar sesión.</translation>
    </message>
    <message>
        <source>create or update the database; with --demo, load the demonstration season</source>
        <translation>crear o actualizar la base; con --demo, cargar la temporada de demostración</translation>
    </message>
    <message>
        <source>bring the database to this program&apos;s schema</source>
        <translation>llevar la base al esquema de este programa</translation>
    </message>
    <message>
        <source>say whether the database runs, and which one it is</source>
        <translation>decir si la base funciona y cuál es</translation>
    </message>
    <message>
        <source>stop the private database, unless a counter uses it</source>
        <translation>parar la base privada, salvo que una taquilla la use</translation>
    </message>
    <message>
        <source>Ticket %1: original</source>
        <translation>Entrada %1: original</translation>
    </message>
    <message>
        <source>Ticket %1: duplicate %2; earlier copies no longer admit</source>
        <translation>Entrada %1: duplicado %2; las copias anteriores ya no valen</translation>
    </message>
    <message>
        <source>Did not fit on %1 and was shortened: %2</source>
        <translation>No cabía en %1 y se ha acortado: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admitida</translation>
    </message>
    <message>
        <source>Already in since %1</source>
        <translation>Ya entró el %1</translation>
    </message>
    <message>
        <source>This copy was replaced by a duplicate</source>
        <translation>Esta copia fue sustituida por un duplicado</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>Esta entrada ya no es válida</translation>
    </message>
    <message>
        <source>This code is not one of ours</source>
        <translation>Este código no es nuestro</translation>
    </message>
    <message>
        <source>write tickets, or all tickets of an order, as PDF: the original the first time, then duplicates that replace it</source>
        <translation>escribir en PDF entradas, o todas las de un expediente: el original la primera vez, después duplicados que lo sustituyen</translation>
    </message>
    <message>
        <source>ask whether a code admits; the first time it does, that is the entry</source>
        <translation>preguntar si un código da acceso; la primera vez cuenta como entrada</translation>
    </message>
    <message>
        <source>Usage: guichetctl [--private FOLDER | --profile NAME] [--as OPERATOR] VERB …</source>
        <translation>Uso: guichetctl [--private CARPETA | --profile NOMBRE] [--as OPERADOR] ORDEN …</translation>
    </message>
    <message>
        <source>Options that every verb takes:</source>
        <translation>Opciones comunes a todas las órdenes:</translation>
    </message>
    <message>
        <source>guichetctl help VERB tells more and shows an example.</source>
        <translation>guichetctl help ORDEN dice más y da un ejemplo.</translation>
    </message>
    <message>
        <source>It is operation %1.</source>
        <translation>Es la operación %1.</translation>
    </message>
    <message>
        <source>To ask again, type: %1</source>
        <translation>Para volver a preguntar, escriba: %1</translation>
    </message>
    <message>
        <source>the only point of sale where this operator may work; an agency must have one</source>
        <translation>el único punto de venta donde puede trabajar este operador; una agencia debe tener uno</translation>
    </message>
    <message>
        <source>cash, card or cheque, and how much; METHOD=exact pays what is due; may be repeated; the reference may stand behind it: card=45.00:REFERENCE</source>
        <translation>cash (efectivo), card (tarjeta) o cheque, y cuánto; METHOD=exact paga lo debido; puede repetirse; la referencia puede ir detrás: card=45.00:REFERENCIA</translation>
    </message>
    <message>
        <source>the card terminal&apos;s authorisation or the cheque&apos;s number, for a payment that has none; may be repeated; without one it is recorded as unconfirmed</source>
        <translation>la autorización del terminal o el número del cheque, para un pago que no la tiene; puede repetirse; sin ella el pago se anota unconfirmed (sin confirmar)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Localidades</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>Ningún expediente coincide.</translation>
    </message>
    <message>
        <source>These are the newest %1; say more to find an older one.</source>
        <translation>Estos son los %1 más recientes; precise más para encontrar uno anterior.</translation>
    </message>
    <message>
        <source>orders by number, ticket, customer&apos;s name, e-mail or phone, seat, or performance</source>
        <translation>los expedientes por número, entrada, nombre, correo o teléfono del cliente, localidad o función</translation>
    </message>
    <message>
        <source>No reference was given for %1 %2: it is recorded as “%3”. Give one with --reference.</source>
        <translation>No se dio referencia para %1 %2: queda anotado como «%3». Indíquela con --reference.</translation>
    </message>
    <message>
        <source>None of these seats had been taken off sale: %1</source>
        <translation>Ninguna de estas localidades estaba retirada de la venta: %1</translation>
    </message>
    <message>
        <source>%1 of these seats are on sale again; the others had not been taken off: %2</source>
        <translation>%1 de estas localidades vuelven a estar a la venta; las demás no estaban retiradas: %2</translation>
    </message>
    <message>
        <source>Operator %1 was added. The login existed on this server already: its password stays as it was, and the one you gave is not used.</source>
        <translation>Se ha añadido el operador %1. Su cuenta ya existía en este servidor: su contraseña sigue siendo la misma y la que usted dio no se usa.</translation>
    </message>
    <message>
        <source>create an operator; the password is asked for, or read from GUICHET_NEW_PASSWORD; an agency needs its point of sale</source>
        <translation>crear un operador; la contraseña se pregunta o se lee de GUICHET_NEW_PASSWORD; una agencia necesita su punto de venta</translation>
    </message>
    <message>
        <source>open psql as the owner of the private database, or as --as of a central one</source>
        <translation>abrir psql como propietario de la base privada, o como --as de una central</translation>
    </message>
    <message>
        <source>There were no earlier heads to compare in %1: this is the first verification, or the file is gone. Nobody can tell whether the newest records were cut off.</source>
        <translation>No había cabezas de cadena anteriores que comparar en %1: es la primera verificación, o el archivo ha desaparecido. Nadie puede decir si se cortaron los últimos registros.</translation>
    </message>
    <message>
        <source>the private database in this folder; else GUICHET_DIR, else the usual one</source>
        <translation>la base privada de esta carpeta; si no, GUICHET_DIR; si no, la habitual</translation>
    </message>
</context>
</TS>
