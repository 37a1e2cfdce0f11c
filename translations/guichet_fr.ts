<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Change</name>
    <message>
        <source>organiser</source>
        <translation>organisateur</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>filière</translation>
    </message>
    <message>
        <source>point of sale</source>
        <translation>point de vente</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>guichet</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>taux de TVA</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>place</translation>
    </message>
    <message>
        <source>price type</source>
        <translation>tarif</translation>
    </message>
    <message>
        <source>price table</source>
        <translation>grille tarifaire</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>event</source>
        <translation>manifestation</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>séance</translation>
    </message>
    <message>
        <source>contingent</source>
        <translation>contingent</translation>
    </message>
    <message>
        <source>contingent seats</source>
        <translation>places du contingent</translation>
    </message>
    <message>
        <source>blocked seats</source>
        <translation>places bloquées</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>abonnement</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajout</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modification</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé, absent du fichier</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>a text of 1 to 200 characters on one line</source>
        <translation>un texte de 1 à 200 caractères sur une ligne</translation>
    </message>
    <message>
        <source>a code that nothing else in the list has</source>
        <translation>un code qu’aucun autre élément de la liste ne porte</translation>
    </message>
    <message>
        <source>a key that belongs here</source>
        <translation>une clé prévue à cet endroit</translation>
    </message>
    <message>
        <source>a code of 1 to 32 capital letters A-Z, digits and hyphens</source>
        <translation>un code de 1 à 32 lettres majuscules A-Z, chiffres et traits d’union</translation>
    </message>
    <message>
        <source>a counter code of 1 to 12 capital letters A-Z and digits</source>
        <translation>un code de guichet de 1 à 12 lettres majuscules A-Z et chiffres</translation>
    </message>
    <message>
        <source>each name only once</source>
        <translation>chaque nom une seule fois</translation>
    </message>
    <message>
        <source>a date such as 2025-08-16</source>
        <translation>une date telle que 2025-08-16</translation>
    </message>
    <message>
        <source>a colour such as #1f77b4</source>
        <translation>une couleur telle que #1f77b4</translation>
    </message>
    <message>
        <source>the code of a block of the plan</source>
        <translation>le code d’un bloc du plan</translation>
    </message>
    <message>
        <source>a row of the plan, written block/row</source>
        <translation>un rang du plan, écrit bloc/rang</translation>
    </message>
    <message>
        <source>a seat of the plan, written block-row-seat</source>
        <translation>une place du plan, écrite bloc-rang-place</translation>
    </message>
    <message>
        <source>at least one seat, under blocks, rows or seats</source>
        <translation>au moins une place, sous blocks, rows ou seats</translation>
    </message>
    <message>
        <source>wheelchair, companion, restricted_view or security</source>
        <translation>wheelchair, companion, restricted_view ou security</translation>
    </message>
    <message>
        <source>at least one attribute</source>
        <translation>au moins un attribut</translation>
    </message>
    <message>
        <source>version 1 of the format</source>
        <translation>la version 1 du format</translation>
    </message>
    <message>
        <source>numbers above zero</source>
        <translation>des nombres supérieurs à zéro</translation>
    </message>
    <message>
        <source>at least one seat</source>
        <translation>au moins une place</translation>
    </message>
    <message>
        <source>a code that occurs once</source>
        <translation>un code qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>seated or standing</source>
        <translation>seated ou standing</translation>
    </message>
    <message>
        <source>at least one row</source>
        <translation>au moins un rang</translation>
    </message>
    <message>
        <source>the code of one of the categories</source>
        <translation>le code d’une des catégories</translation>
    </message>
    <message>
        <source>a plan of at most 200000 seats</source>
        <translation>un plan d’au plus 200000 places</translation>
    </message>
    <message>
        <source>an outline with an area</source>
        <translation>un contour qui a une surface</translation>
    </message>
    <message>
        <source>a label that occurs once in its block</source>
        <translation>un libellé unique dans son bloc</translation>
    </message>
    <message>
        <source>from and to, or a position for each seat</source>
        <translation>from et to, ou une position pour chaque place</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>polygon, ellipse or text</source>
        <translation>polygon, ellipse ou text</translation>
    </message>
    <message>
        <source>the three or more points of a polygon</source>
        <translation>les trois points ou plus d’un polygone</translation>
    </message>
    <message>
        <source>centre and radii of an ellipse</source>
        <translation>le centre et les rayons d’une ellipse</translation>
    </message>
    <message>
        <source>the one point of a text</source>
        <translation>le point unique d’un texte</translation>
    </message>
    <message>
        <source>only names that the format knows</source>
        <translation>seulement des noms connus du format</translation>
    </message>
    <message>
        <source>a seat that occurs once</source>
        <translation>une place qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>a comma or a closing brace</source>
        <translation>une virgule ou une accolade fermante</translation>
    </message>
    <message>
        <source>a comma or a closing bracket</source>
        <translation>une virgule ou un crochet fermant</translation>
    </message>
    <message>
        <source>a colon</source>
        <translation>un deux-points</translation>
    </message>
    <message>
        <source>a name in quotation marks</source>
        <translation>un nom entre guillemets droits</translation>
    </message>
    <message>
        <source>fewer levels of nesting</source>
        <translation>moins de niveaux d’imbrication</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a valid escape sequence</source>
        <translation>une séquence d’échappement valable</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>du texte en UTF-8</translation>
    </message>
    <message>
        <source>a closing quotation mark</source>
        <translation>un guillemet fermant</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>la fin du fichier</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>un texte vide</translation>
    </message>
    <message>
        <source>a name that occurs once in its object</source>
        <translation>un nom unique dans son objet</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a number of a sensible size</source>
        <translation>un nombre de taille raisonnable</translation>
    </message>
    <message>
        <source>a number above zero</source>
        <translation>un nombre supérieur à zéro</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>une liste de deux nombres</translation>
    </message>
    <message>
        <source>a colour such as #3366cc</source>
        <translation>une couleur telle que #3366cc</translation>
    </message>
    <message>
        <source>a seating plan</source>
        <translation>un plan de salle</translation>
    </message>
    <message>
        <source>a sound seating plan</source>
        <translation>un plan de salle cohérent</translation>
    </message>
    <message>
        <source>a category name that occurs once</source>
        <translation>un nom de catégorie qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>start, end or both</source>
        <translation>start, end ou both</translation>
    </message>
    <message>
        <source>the name of one of the categories</source>
        <translation>le nom d’une des catégories</translation>
    </message>
    <message>
        <source>&lt;, &gt; or &lt;&gt;</source>
        <translation>&lt;, &gt; ou &lt;&gt;</translation>
    </message>
    <message>
        <source>polygon, rectangle, ellipse, circle or text</source>
        <translation>polygon, rectangle, ellipse, circle ou text</translation>
    </message>
    <message>
        <source>a uuid that occurs once</source>
        <translation>un uuid qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>1, the version of the season file format</source>
        <translation>1, la version du format de fichier de saison</translation>
    </message>
    <message>
        <source>&quot;all&quot; or a list of performances</source>
        <translation>«&#xa0;all&#xa0;» ou une liste de séances</translation>
    </message>
    <message>
        <source>the code of a performance of this file</source>
        <translation>le code d’une séance de ce fichier</translation>
    </message>
    <message>
        <source>the code of a channel of this file</source>
        <translation>le code d’une filière de vente de ce fichier</translation>
    </message>
    <message>
        <source>the code of a point of sale of this file</source>
        <translation>le code d’un point de vente de ce fichier</translation>
    </message>
    <message>
        <source>a channel or a point of sale that may sell these seats</source>
        <translation>une filière ou un point de vente autorisé à vendre ces places</translation>
    </message>
    <message>
        <source>each seat of a performance in one contingent only</source>
        <translation>chaque place d’une séance dans un seul contingent</translation>
    </message>
    <message>
        <source>each seat of a performance blocked for one reason only</source>
        <translation>chaque place d’une séance bloquée pour un seul motif</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Paris</source>
        <translation>un fuseau horaire tel que Europe/Paris</translation>
    </message>
    <message>
        <source>the currency EUR or CHF</source>
        <translation>la devise EUR ou CHF</translation>
    </message>
    <message>
        <source>the name of a ticket template: small letters, digits, hyphens</source>
        <translation>le nom d’un modèle de billet&#xa0;: lettres minuscules, chiffres, traits d’union</translation>
    </message>
    <message>
        <source>a rate in basis points, 550 for 5.5 %</source>
        <translation>un taux en points de base, 550 pour 5,5&#xa0;%</translation>
    </message>
    <message>
        <source>a last day that is not before the first</source>
        <translation>un dernier jour qui ne précède pas le premier</translation>
    </message>
    <message>
        <source>at least one period</source>
        <translation>au moins une période</translation>
    </message>
    <message>
        <source>periods that do not overlap</source>
        <translation>des périodes qui ne se chevauchent pas</translation>
    </message>
    <message>
        <source>a seating plan in a format that Guichet knows</source>
        <translation>un plan de salle dans un format connu de Guichet</translation>
    </message>
    <message>
        <source>the name of a file beside this one, such as plans/hall.json</source>
        <translation>le nom d’un fichier à côté de celui-ci, tel que plans/hall.json</translation>
    </message>
    <message>
        <source>a whole number from 1 to 999</source>
        <translation>un nombre entier de 1 à 999</translation>
    </message>
    <message>
        <source>a rank that no other price type has</source>
        <translation>un rang qu’aucun autre tarif ne porte</translation>
    </message>
    <message>
        <source>the code of a price type of this file</source>
        <translation>le code d’un tarif de ce fichier</translation>
    </message>
    <message>
        <source>an amount in quotation marks such as &quot;45.00&quot;</source>
        <translation>un montant entre guillemets tel que &quot;45.00&quot;</translation>
    </message>
    <message>
        <source>at least one price</source>
        <translation>au moins un prix</translation>
    </message>
    <message>
        <source>the code of a venue of this file</source>
        <translation>le code d’un lieu de ce fichier</translation>
    </message>
    <message>
        <source>the code of a plan of the venue</source>
        <translation>le code d’un plan de ce lieu</translation>
    </message>
    <message>
        <source>the code of a price table of this file</source>
        <translation>le code d’une grille tarifaire de ce fichier</translation>
    </message>
    <message>
        <source>the code of a VAT rate of this file</source>
        <translation>le code d’un taux de TVA de ce fichier</translation>
    </message>
    <message>
        <source>on_sale, closed or cancelled</source>
        <translation>on_sale, closed ou cancelled</translation>
    </message>
    <message>
        <source>a VAT rate that is valid on the day of the performance</source>
        <translation>un taux de TVA valable le jour de la séance</translation>
    </message>
    <message>
        <source>a local date and time such as 2025-08-16T20:45</source>
        <translation>une date et une heure locales telles que 2025-08-16T20:45</translation>
    </message>
    <message>
        <source>a time that the clocks do not skip that night</source>
        <translation>une heure que le passage à l’heure d’été ne saute pas cette nuit-là</translation>
    </message>
    <message>
        <source>performances on one plan, for one seat in all</source>
        <translation>des séances sur un même plan, pour une même place</translation>
    </message>
    <message>
        <source>a category of the plans sold at this price table</source>
        <translation>une catégorie des plans vendus avec cette grille tarifaire</translation>
    </message>
    <message>
        <source>each seat in one category only</source>
        <translation>chaque place dans une seule catégorie</translation>
    </message>
    <message>
        <source>every seat of the plan in a category</source>
        <translation>toutes les places du plan dans une catégorie</translation>
    </message>
    <message>
        <source>shapes with data-tribune and data-sector</source>
        <translation>des formes avec data-tribune et data-sector</translation>
    </message>
    <message>
        <source>at least one sector</source>
        <translation>au moins un secteur</translation>
    </message>
    <message>
        <source>a sector that occurs once</source>
        <translation>un secteur qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>a row name that occurs once in its sector</source>
        <translation>un nom de rang unique dans son secteur</translation>
    </message>
    <message>
        <source>seat numbers that occur once</source>
        <translation>des numéros de place qui n’apparaissent qu’une fois</translation>
    </message>
    <message>
        <source>seats such as 18 or 1-10,12-16</source>
        <translation>des places telles que 18 ou 1-10,12-16</translation>
    </message>
    <message>
        <source>a range that counts upwards</source>
        <translation>une plage croissante</translation>
    </message>
    <message>
        <source>an outline with room for its seats</source>
        <translation>un contour assez grand pour ses places</translation>
    </message>
    <message>
        <source>an id such as seat-12-B-1</source>
        <translation>un identifiant tel que seat-12-B-1</translation>
    </message>
    <message>
        <source>an id that occurs once</source>
        <translation>un identifiant qui n’apparaît qu’une fois</translation>
    </message>
    <message>
        <source>shapes with ids such as seat-12-B-1</source>
        <translation>des formes aux identifiants tels que seat-12-B-1</translation>
    </message>
    <message>
        <source>a drawing without entities of its own</source>
        <translation>un dessin sans entités propres</translation>
    </message>
    <message>
        <source>well-formed XML</source>
        <translation>du XML bien formé</translation>
    </message>
    <message>
        <source>a drawing of at most 400000 shapes</source>
        <translation>un dessin d’au plus 400000 formes</translation>
    </message>
    <message>
        <source>a transform of SVG</source>
        <translation>une transformation SVG</translation>
    </message>
    <message>
        <source>the data of an SVG path</source>
        <translation>les données d’un tracé SVG</translation>
    </message>
    <message>
        <source>pairs of numbers</source>
        <translation>des paires de nombres</translation>
    </message>
    <message>
        <source>an outline of at most 2000 corners</source>
        <translation>un contour d’au plus 2000 sommets</translation>
    </message>
    <message>
        <source>a seat with a category</source>
        <translation>une place avec une catégorie</translation>
    </message>
    <message>
        <source>a seat number that occurs once in its row</source>
        <translation>un numéro de place unique dans son rang</translation>
    </message>
    <message>
        <source>a ground of at most 2000 sectors</source>
        <translation>un stade d’au plus 2000 secteurs</translation>
    </message>
    <message>
        <source>the shapes of this ground&apos;s sectors</source>
        <translation>les formes des secteurs de ce stade</translation>
    </message>
    <message>
        <source>seats less than 10 kilometres apart</source>
        <translation>des places à moins de 10 kilomètres les unes des autres</translation>
    </message>
    <message>
        <source>a text without control characters</source>
        <translation>un texte sans caractères de contrôle</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Box-office counter</source>
        <translation>Guichet de billetterie</translation>
    </message>
    <message>
        <source>Use the private database in DIR; made when it is missing.</source>
        <translation>Utiliser la base privée du dossier DIR&#x202f;; créée si elle manque.</translation>
    </message>
    <message>
        <source>Use the central database that NAME in profiles.ini describes.</source>
        <translation>Utiliser la base centrale décrite sous NAME dans profiles.ini.</translation>
    </message>
    <message>
        <source>Stand at counter CODE.</source>
        <translation>Travailler au guichet CODE.</translation>
    </message>
    <message>
        <source>Speak fr, es or en.</source>
        <translation>Parler fr, es ou en.</translation>
    </message>
    <message>
        <source>Give --private or --profile, not both.</source>
        <translation>Donnez --private ou --profile, pas les deux.</translation>
    </message>
    <message>
        <source>Unexpected: %1</source>
        <translation>Inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Languages are fr, es and en.</source>
        <translation>Les langues sont fr, es et en.</translation>
    </message>
</context>
<context>
    <name>PerformanceState</name>
    <message>
        <source>On sale</source>
        <translation>En vente</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Jouée</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Cashier</source>
        <translation>Guichetier</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Card station</source>
        <translation>Poste cartes</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agence</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Comptable</translation>
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
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez par exemple 45.00.</translation>
    </message>
    <message>
        <source>“%1” is not a currency that Guichet knows (EUR, CHF).</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une devise connue de Guichet (EUR, CHF).</translation>
    </message>
    <message>
        <source>%1: expected {import}, found %3. Nothing was imported.</source>
        <translation>%1&#xa0;: attendu&#xa0;: {import}&#x202f;; trouvé&#xa0;: %3. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file is in no format that Guichet can read. Nothing was imported.</source>
        <translation>Guichet ne sait pas lire ce format de fichier. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This file is too large to be read. Nothing was imported.</source>
        <translation>Ce fichier est trop gros pour être lu. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The file “%1” is missing. Put it beside the file that names it and import again.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» manque. Placez-le à côté du fichier qui le cite et recommencez l’import.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else or holds other files. Choose another folder, or an empty one.</source>
        <translation>Le dossier %1 appartient à quelqu’un d’autre ou contient d’autres fichiers. Choisissez-en un autre, ou un dossier vide.</translation>
    </message>
    <message>
        <source>The data in this folder was made by PostgreSQL %1, which is not installed here. Install that version, or restore a backup.</source>
        <translation>Les données de ce dossier viennent de PostgreSQL %1, qui n’est pas installé ici. Installez cette version, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>PostgreSQL is not installed on this machine. Install the package postgresql-15.</source>
        <translation>PostgreSQL n’est pas installé sur ce poste. Installez le paquet postgresql-15.</translation>
    </message>
    <message>
        <source>The folder %1 lies on a network drive, where a database is not safe. Choose a folder on this machine&apos;s own disk.</source>
        <translation>Le dossier %1 est sur un disque réseau, où une base n’est pas en sûreté. Choisissez un dossier du disque de ce poste.</translation>
    </message>
    <message>
        <source>The database cannot run as root, and the user “%1” does not exist. Create it, or start Guichet as an ordinary user.</source>
        <translation>La base ne peut pas tourner sous root, et l’utilisateur «&#xa0;%1&#xa0;» n’existe pas. Créez-le, ou lancez Guichet en utilisateur ordinaire.</translation>
    </message>
    <message>
        <source>The database of this counter did not start. Its log says why: %1</source>
        <translation>La base de ce guichet n’a pas démarré. Son journal dit pourquoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another program still uses this database. Close it first, then try again.</source>
        <translation>Un autre programme utilise encore cette base. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This database was upgraded by a newer Guichet. Install the newer version here.</source>
        <translation>Cette base a été mise à jour par un Guichet plus récent. Installez ici cette version.</translation>
    </message>
    <message>
        <source>The step “%1” was changed after it had been applied to this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation>L’étape «&#xa0;%1&#xa0;» a été modifiée après son application à cette base. Réinstallez Guichet&#x202f;; si cela se reproduit, prévenez l’informatique.</translation>
    </message>
    <message>
        <source>A step is missing before “%1” in the upgrade of this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation>Une étape manque avant «&#xa0;%1&#xa0;» dans la mise à jour de cette base. Réinstallez Guichet&#x202f;; si cela se reproduit, prévenez l’informatique.</translation>
    </message>
    <message>
        <source>There is no connection profile named “%1”. Add it to profiles.ini.</source>
        <translation>Il n’y a pas de profil de connexion «&#xa0;%1&#xa0;». Ajoutez-le à profiles.ini.</translation>
    </message>
    <message>
        <source>The connection profile cannot be read: in %1, %2 should be %3.</source>
        <translation>Le profil de connexion est illisible&#xa0;: dans %1, %2 devrait être %3.</translation>
    </message>
    <message>
        <source>The name or the password is not right. Check both and try again.</source>
        <translation>Le nom ou le mot de passe n’est pas le bon. Vérifiez les deux et réessayez.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Guichet is reconnecting by itself.</source>
        <translation>La connexion à la base est perdue. Guichet se reconnecte tout seul.</translation>
    </message>
    <message>
        <source>The database does not answer. Guichet keeps trying; check the network or the server if it lasts.</source>
        <translation>La base ne répond pas. Guichet continue d’essayer&#x202f;; si cela dure, vérifiez le réseau ou le serveur.</translation>
    </message>
    <message>
        <source>The database took too long to answer. Try again.</source>
        <translation>La base a mis trop de temps à répondre. Réessayez.</translation>
    </message>
    <message>
        <source>The database&apos;s disk is full. Nothing was changed; ask your IT to free some space.</source>
        <translation>Le disque de la base est plein. Rien n’a été modifié&#x202f;; demandez à l’informatique de libérer de la place.</translation>
    </message>
    <message>
        <source>Another counter is changing the same thing. Try again in a moment.</source>
        <translation>Un autre guichet modifie la même chose. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask somebody who may, or change operator.</source>
        <translation>Votre rôle ne le permet pas. Demandez à une personne habilitée, ou changez d’opérateur.</translation>
    </message>
    <message>
        <source>No longer free: {all}. Another counter was faster; choose others.</source>
        <translation>Plus libres&#xa0;: {all}. Un autre guichet a été plus rapide&#x202f;; choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>Taken off sale: {all}. Choose others.</source>
        <translation>Retirées de la vente&#xa0;: {all}. Choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>Not enough free seats for this request. Try fewer seats or another category.</source>
        <translation>Pas assez de places libres pour cette demande. Essayez moins de places ou une autre catégorie.</translation>
    </message>
    <message>
        <source>The time to pay ran out and these seats are no longer held: {all}. Nothing was sold. Take them again or choose others.</source>
        <translation>Le délai de règlement est écoulé et ces places ne sont plus retenues&#xa0;: {all}. Rien n’a été vendu. Reprenez-les ou choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>That is more seats than one basket may hold. Sell these first.</source>
        <translation>Un panier ne peut pas contenir autant de places. Vendez d’abord celles-ci.</translation>
    </message>
    <message>
        <source>These seats are set aside for another point of sale: {all}. Choose others.</source>
        <translation>Ces places sont réservées à un autre point de vente&#xa0;: {all}. Choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>This performance is no longer on sale.</source>
        <translation>Cette séance n’est plus en vente.</translation>
    </message>
    <message>
        <source>There is no performance “%1”. Check the code.</source>
        <translation>La séance «&#xa0;%1&#xa0;» n’existe pas. Vérifiez le code.</translation>
    </message>
    <message>
        <source>The prices were changed in the meantime. Nothing was sold; tell the customer the new total and ask again for payment.</source>
        <translation>Les prix ont changé entre-temps. Rien n’a été vendu&#x202f;; annoncez le nouveau total au client et encaissez de nouveau.</translation>
    </message>
    <message>
        <source>This category is not sold at that price type. Choose another price type.</source>
        <translation>Cette catégorie ne se vend pas à ce tarif. Choisissez un autre tarif.</translation>
    </message>
    <message>
        <source>The basket is empty. Choose seats first.</source>
        <translation>Le panier est vide. Choisissez d’abord des places.</translation>
    </message>
    <message>
        <source>That is more than one sale can carry. Split it into several sales.</source>
        <translation>C’est trop pour une seule vente. Répartissez en plusieurs ventes.</translation>
    </message>
    <message>
        <source>{amount} is still missing. Take another payment for the rest.</source>
        <translation>Il manque encore {amount}. Encaissez un autre règlement pour le reste.</translation>
    </message>
    <message>
        <source>Only cash can be more than what is due, because only cash gives change. Lower the amount.</source>
        <translation>Seules les espèces peuvent dépasser la somme due, car elles seules permettent un rendu. Réduisez le montant.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Le montant doit être supérieur à zéro.</translation>
    </message>
    <message>
        <source>Enter the card terminal&apos;s authorisation number, or the number of the cheque.</source>
        <translation>Saisissez le numéro d’autorisation du terminal de paiement, ou le numéro du chèque.</translation>
    </message>
    <message>
        <source>“%1” is not a payment method. Known: cash, card, cheque.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mode de règlement. Connus&#xa0;: cash, card, cheque.</translation>
    </message>
    <message>
        <source>The database has not said yet whether this was recorded. Ask again: it is recorded once at most.</source>
        <translation>La base n’a pas encore dit si c’est enregistré. Redemandez&#xa0;: ce n’est enregistré qu’une fois au plus.</translation>
    </message>
    <message>
        <source>This number was already used for another operation. Nothing was recorded; start again.</source>
        <translation>Ce numéro a déjà servi pour une autre opération. Rien n’a été enregistré&#x202f;; recommencez.</translation>
    </message>
    <message>
        <source>There is no ticket “%1”. Check the number.</source>
        <translation>Le billet «&#xa0;%1&#xa0;» n’existe pas. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>Ticket %1 is not valid any more and cannot be printed.</source>
        <translation>Le billet %1 n’est plus valable et ne peut pas être imprimé.</translation>
    </message>
    <message>
        <source>The ticket&apos;s layout misses mentions that the law asks for: {all}. Correct the layout before printing.</source>
        <translation>Il manque au modèle de billet des mentions exigées par la loi&#xa0;: {all}. Corrigez le modèle avant d’imprimer.</translation>
    </message>
    <message>
        <source>There is no order “%1”. Check the number.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’existe pas. Vérifiez le numéro.</translation>
    </message>
    <message>
        <source>There is no counter “%1”. Choose one of the list.</source>
        <translation>Le guichet «&#xa0;%1&#xa0;» n’existe pas. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>You may not work at counter %1. Choose another one, or ask your manager.</source>
        <translation>Vous ne pouvez pas travailler au guichet %1. Choisissez-en un autre, ou voyez votre responsable.</translation>
    </message>
    <message>
        <source>The new plan misses seats that are held or sold: {all}. Nothing was imported.</source>
        <translation>Il manque au nouveau plan des places retenues ou vendues&#xa0;: {all}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This would change what customers already bought: {all}. Nothing was imported.</source>
        <translation>Cela changerait ce que des clients ont déjà acheté&#xa0;: {all}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The database&apos;s answer cannot be read by this version of Guichet. Update both to the same version.</source>
        <translation>Cette version de Guichet ne sait pas lire la réponse de la base. Mettez les deux à la même version.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>This was refused, and nothing was changed (%1).</source>
        <translation>C’est refusé, et rien n’a été modifié (%1).</translation>
    </message>
    <message>
        <source>Something needed for this does not answer (%1). Try again.</source>
        <translation>Un élément nécessaire ne répond pas (%1). Réessayez.</translation>
    </message>
    <message>
        <source>This input could not be understood (%1).</source>
        <translation>Cette saisie n’a pas été comprise (%1).</translation>
    </message>
    <message>
        <source>The import adapted something (%1): %2</source>
        <translation>L’import a adapté quelque chose (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>This file cannot be written: %1. Check the folder and the space on the disk.</source>
        <translation>Ce fichier ne peut pas être écrit&#xa0;: %1. Vérifiez le dossier et la place sur le disque.</translation>
    </message>
    <message>
        <source>Guichet may not write in the folder %1. Choose another folder, or ask whoever owns it.</source>
        <translation>Guichet n’a pas le droit d’écrire dans le dossier %1. Choisissez-en un autre, ou voyez son propriétaire.</translation>
    </message>
    <message>
        <source>The user “%2”, as whom the database runs, may not pass the folder %1. Choose a folder that is open to it, such as /var/lib/guichet.</source>
        <translation>L’utilisateur «&#xa0;%2&#xa0;», qui fait tourner la base, ne peut pas traverser le dossier %1. Choisissez un dossier qui lui est ouvert, par exemple /var/lib/guichet.</translation>
    </message>
    <message>
        <source>The database of this counter did not stop. Its log says why: %1</source>
        <translation>La base de ce guichet ne s’est pas arrêtée. Son journal dit pourquoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>The program is incomplete: %1 cannot be read. Reinstall Guichet.</source>
        <translation>Le programme est incomplet&#xa0;: %1 est illisible. Réinstallez Guichet.</translation>
    </message>
    <message>
        <source>The server could not prove who it is, so Guichet did not send the password. Ask your IT to check the certificate.</source>
        <translation>Le serveur n’a pas pu prouver son identité&#x202f;; Guichet n’a donc pas envoyé le mot de passe. Faites vérifier le certificat par l’informatique.</translation>
    </message>
    <message>
        <source>The database has no place for another counter right now. Try again in a moment; ask your IT if it lasts.</source>
        <translation>La base ne peut pas accueillir un guichet de plus pour l’instant. Réessayez dans un moment&#x202f;; si cela dure, prévenez l’informatique.</translation>
    </message>
    <message>
        <source>Several counters changed the same thing at the same moment. Try again.</source>
        <translation>Plusieurs guichets ont modifié la même chose au même moment. Réessayez.</translation>
    </message>
    <message>
        <source>The database gave no answer to this question. Update Guichet and the database to the same version.</source>
        <translation>La base n’a pas répondu à cette demande. Mettez Guichet et la base à la même version.</translation>
    </message>
    <message>
        <source>A text holds a character that cannot be stored. Type it again.</source>
        <translation>Un texte contient un caractère qui ne peut pas être enregistré. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The VAT rate was changed in the meantime. Nothing was sold; open the performance again and ask for payment anew.</source>
        <translation>Le taux de TVA a changé entre-temps. Rien n’a été vendu&#x202f;; rouvrez la séance et encaissez de nouveau.</translation>
    </message>
    <message>
        <source>The VAT does not match the price. Nothing was recorded; empty the basket and start again.</source>
        <translation>La TVA ne correspond pas au prix. Rien n’a été enregistré&#x202f;; videz le panier et recommencez.</translation>
    </message>
    <message>
        <source>The basket mixes currencies. Sell each currency on its own.</source>
        <translation>Le panier mélange des devises. Vendez chaque devise à part.</translation>
    </message>
    <message>
        <source>Nothing is left to pay, so no cash is needed.</source>
        <translation>Il ne reste rien à régler&#xa0;: pas besoin d’espèces.</translation>
    </message>
    <message>
        <source>The ticket cannot be printed, because the law asks for facts that are missing: {all}. A manager completes them in the season file.</source>
        <translation>Le billet ne peut pas être imprimé&#xa0;: il manque des mentions exigées par la loi&#xa0;: {all}. Un responsable les complète dans le fichier de saison.</translation>
    </message>
    <message>
        <source>The ticket&apos;s code cannot be drawn as a barcode. Print the ticket again.</source>
        <translation>Le code du billet ne peut pas devenir un code-barres. Réimprimez le billet.</translation>
    </message>
    <message>
        <source>The printer “%1” does not answer. Check that it is on and has paper, then print again.</source>
        <translation>L’imprimante «&#xa0;%1&#xa0;» ne répond pas. Vérifiez qu’elle est allumée et a du papier, puis réimprimez.</translation>
    </message>
    <message>
        <source>This performance&apos;s seating plan is gone. Refresh the list of performances.</source>
        <translation>Le plan de salle de cette séance n’existe plus. Actualisez la liste des séances.</translation>
    </message>
    <message>
        <source>What is recorded cannot be changed or removed (%1). Record a correction instead.</source>
        <translation>Ce qui est enregistré ne peut être ni modifié ni supprimé (%1). Enregistrez plutôt une correction.</translation>
    </message>
    <message>
        <source>Performance %1 belongs to another organiser. Choose one of this counter&apos;s own.</source>
        <translation>La séance %1 est d’un autre organisateur. Choisissez-en une de ce guichet.</translation>
    </message>
    <message>
        <source>There is no such seat in this performance. Check the seat.</source>
        <translation>Cette place n’existe pas pour cette séance. Vérifiez la place.</translation>
    </message>
    <message>
        <source>The same seat is in the basket twice. Remove it once.</source>
        <translation>La même place est deux fois dans le panier. Retirez-la une fois.</translation>
    </message>
    <message>
        <source>There is no standing area “%1” in this performance.</source>
        <translation>La zone debout «&#xa0;%1&#xa0;» n’existe pas pour cette séance.</translation>
    </message>
    <message>
        <source>There is no venue “%1”. Check the code.</source>
        <translation>Le lieu «&#xa0;%1&#xa0;» n’existe pas. Vérifiez le code.</translation>
    </message>
    <message>
        <source>There is no point of sale “%1”. Check the code.</source>
        <translation>Le point de vente «&#xa0;%1&#xa0;» n’existe pas. Vérifiez le code.</translation>
    </message>
    <message>
        <source>Say why: this needs a reason.</source>
        <translation>Dites pourquoi&#xa0;: il faut un motif.</translation>
    </message>
    <message>
        <source>A contact needs a name or an organisation.</source>
        <translation>Un contact doit avoir un nom ou une structure.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write it like name@example.org.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse électronique. Écrivez par exemple nom@example.org.</translation>
    </message>
    <message>
        <source>“%1” is not a telephone number. Write it with digits, like +33 1 23 45 67 89.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un numéro de téléphone. Écrivez-le en chiffres, par exemple +33 1 23 45 67 89.</translation>
    </message>
    <message>
        <source>“%1” is not a language. Choose French, Spanish or English.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une langue. Choisissez français, espagnol ou anglais.</translation>
    </message>
    <message>
        <source>This text is too long: “%1”. Shorten it.</source>
        <translation>Ce texte est trop long&#xa0;: «&#xa0;%1&#xa0;». Abrégez-le.</translation>
    </message>
    <message>
        <source>There is no contact “%1”. Search again.</source>
        <translation>Le contact «&#xa0;%1&#xa0;» n’existe pas. Cherchez de nouveau.</translation>
    </message>
    <message>
        <source>There is already an operator “%1”. Choose another name.</source>
        <translation>L’opérateur «&#xa0;%1&#xa0;» existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” cannot be an operator&apos;s name or role. Use lower-case letters, digits and hyphens for the name.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être le nom ou le rôle d’un opérateur. Pour le nom&#xa0;: lettres minuscules, chiffres et traits d’union.</translation>
    </message>
    <message>
        <source>The password could not be prepared. Enter it again.</source>
        <translation>Le mot de passe n’a pas pu être préparé. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The database did not understand this operation and recorded nothing. Update Guichet on this machine.</source>
        <translation>La base n’a pas compris cette opération et n’a rien enregistré. Mettez Guichet à jour sur ce poste.</translation>
    </message>
    <message>
        <source>The imported file is not the one that was announced. Nothing was imported; start again.</source>
        <translation>Le fichier importé n’est pas celui qui était annoncé. Rien n’a été importé&#x202f;; recommencez.</translation>
    </message>
    <message>
        <source>The total does not match the tickets. Nothing was recorded; empty the basket and start again.</source>
        <translation>Le total ne correspond pas aux billets. Rien n’a été enregistré&#x202f;; videz le panier et recommencez.</translation>
    </message>
    <message>
        <source>The accounts do not match the sale. Nothing was recorded; empty the basket and start again.</source>
        <translation>Les comptes ne correspondent pas à la vente. Rien n’a été enregistré&#x202f;; videz le panier et recommencez.</translation>
    </message>
    <message>
        <source>This database does not know the operation “%1”. It needs to be upgraded.</source>
        <translation>Cette base ne connaît pas l’opération «&#xa0;%1&#xa0;». Il faut la mettre à jour.</translation>
    </message>
    <message>
        <source>The plan was out of date and is being read again.</source>
        <translation>Le plan n’était plus à jour&#x202f;; il est relu.</translation>
    </message>
    <message>
        <source>The note that proves the last seal cannot be written to %1. Check the folder and the space on the disk.</source>
        <translation>Le témoin du dernier scellement ne peut pas être écrit dans %1. Vérifiez le dossier et la place sur le disque.</translation>
    </message>
    <message>
        <source>There is no option %1. See guichetctl help.</source>
        <translation>L’option %1 n’existe pas. Voir guichetctl help.</translation>
    </message>
    <message>
        <source>Option %1 needs a value: %2.</source>
        <translation>L’option %1 attend une valeur&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. See guichetctl help.</source>
        <translation>La commande «&#xa0;%1&#xa0;» n’existe pas. Voir guichetctl help.</translation>
    </message>
    <message>
        <source>Option %1 does not belong to “%2”. See guichetctl help %2.</source>
        <translation>L’option %1 ne s’emploie pas avec «&#xa0;%2&#xa0;». Voir guichetctl help %2.</translation>
    </message>
    <message>
        <source>Option %1 is missing.</source>
        <translation>L’option %1 manque.</translation>
    </message>
    <message>
        <source>This verb is used like this: %1</source>
        <translation>Cette commande s’emploie ainsi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say who you are: --as OPERATOR, or set GUICHET_OPERATOR.</source>
        <translation>Indiquez qui vous êtes&#xa0;: --as OPÉRATEUR, ou la variable GUICHET_OPERATOR.</translation>
    </message>
    <message>
        <source>psql is not installed. Install the package postgresql-client.</source>
        <translation>psql n’est pas installé. Installez le paquet postgresql-client.</translation>
    </message>
    <message>
        <source>“%1” is not an operation&apos;s id. It must be a UUID of version 7.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’identifiant d’une opération. Il faut un UUID de version 7.</translation>
    </message>
    <message>
        <source>Option %1 cannot be “%2”. It must say how many, 1 or more.</source>
        <translation>L’option %1 ne peut pas valoir «&#xa0;%2&#xa0;». Indiquez un nombre, 1 ou plus.</translation>
    </message>
    <message>
        <source>Say which seats, in exactly one of these ways: %1.</source>
        <translation>Indiquez les places d’une seule de ces façons&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 price types were given for %2 seats. Give one for all, or one per seat.</source>
        <translation>%1 tarifs pour %2 places. Donnez un tarif pour toutes, ou un par place.</translation>
    </message>
    <message>
        <source>“%1” is not a payment. Write it like cash=45.00 or card=exact.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un règlement. Écrivez par exemple cash=45.00 ou card=exact.</translation>
    </message>
    <message>
        <source>“%1” is not a ticket format. Choose a4 or ticket.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un format de billet. Choisissez a4 ou ticket.</translation>
    </message>
    <message>
        <source>There is no category “%1” in this performance.</source>
        <translation>La catégorie «&#xa0;%1&#xa0;» n’existe pas pour cette séance.</translation>
    </message>
    <message>
        <source>There is no price type “%1” for this performance.</source>
        <translation>Le tarif «&#xa0;%1&#xa0;» n’existe pas pour cette séance.</translation>
    </message>
    <message>
        <source>You have no counter at “%1”. Ask the box-office manager.</source>
        <translation>Vous n’avez pas de guichet chez «&#xa0;%1&#xa0;». Voyez le responsable de billetterie.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>Le mot de passe est trop court&#xa0;: au moins %1 caractères.</translation>
    </message>
    <message>
        <source>This password cannot be used for “%1”. Choose another one.</source>
        <translation>Ce mot de passe ne convient pas pour «&#xa0;%1&#xa0;». Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 seats of this file share only %2 ids. They were told apart by their uuid or their label; none is lost.</source>
        <translation>%1 places de ce fichier se partagent %2 identifiants seulement. Elles ont été distinguées par leur uuid ou leur libellé&#x202f;; aucune n’est perdue.</translation>
    </message>
    <message>
        <source>The field “%1” is not known and was left aside.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» est inconnu et a été laissé de côté.</translation>
    </message>
    <message>
        <source>Zone “%1” had rows far apart and became %2 blocks.</source>
        <translation>La zone «&#xa0;%1&#xa0;» avait des rangs éloignés&#x202f;; elle forme %2 blocs.</translation>
    </message>
    <message>
        <source>Zones of “%1” lay on top of each other and were moved apart.</source>
        <translation>Des zones de «&#xa0;%1&#xa0;» se recouvraient&#x202f;; elles ont été écartées.</translation>
    </message>
    <message>
        <source>No seat belongs to category “%1”.</source>
        <translation>Aucune place n’est de la catégorie «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Row %1 has more than one seat %2; they are told apart by their place in the row.</source>
        <translation>Le rang %1 a plusieurs places %2&#x202f;; leur position dans le rang les distingue.</translation>
    </message>
    <message>
        <source>The file does not say which seats touch. It was read from the gaps between them: %1 aisles. Please check them on the plan.</source>
        <translation>Le fichier ne dit pas quelles places se touchent. Les écarts entre elles l’ont indiqué&#xa0;: %1 allées. Vérifiez-les sur le plan.</translation>
    </message>
    <message>
        <source>Sector %1 has no shape of its own; a free place was found for it on the plan.</source>
        <translation>Le secteur %1 n’a pas de forme propre&#x202f;; il a été posé à un endroit libre du plan.</translation>
    </message>
    <message>
        <source>The sectors came without a drawing; %1 of them were laid out side by side.</source>
        <translation>Les secteurs sont venus sans dessin&#x202f;; %1 ont été disposés côte à côte.</translation>
    </message>
    <message>
        <source>The shape of sector %1 is drawn more than once; its seats were spread over all of them.</source>
        <translation>La forme du secteur %1 est dessinée plusieurs fois&#x202f;; ses places y ont été réparties.</translation>
    </message>
    <message>
        <source>The shape of sector %1 has no seats; it is drawn and cannot be sold.</source>
        <translation>La forme du secteur %1 n’a pas de places&#x202f;; elle est dessinée mais ne se vend pas.</translation>
    </message>
    <message>
        <source>This seating plan has its own drawing; the second file was not needed.</source>
        <translation>Ce plan de salle a son propre dessin&#x202f;; le second fichier n’a pas servi.</translation>
    </message>
    <message>
        <source>Performance %1: %2 occurs twice that night in %3, because the clocks go back. The first one was taken.</source>
        <translation>Séance %1&#xa0;: %2 arrive deux fois cette nuit-là à %3, car on passe à l’heure d’hiver. La première a été retenue.</translation>
    </message>
    <message>
        <source>Category %1 of plan %3 has no price in table %2 and cannot be sold.</source>
        <translation>La catégorie %1 du plan %3 n’a pas de prix dans la grille %2 et ne peut pas être vendue.</translation>
    </message>
    <message>
        <source>The folder&apos;s path holds a comma, which the database takes for a list of hosts: %1. Choose a folder without one.</source>
        <translation>Le chemin du dossier contient une virgule, que la base prend pour une liste d’hôtes&#xa0;: %1. Choisissez un dossier sans virgule.</translation>
    </message>
    <message>
        <source>More than {amount} would have to be given back. Check the amount that you typed.</source>
        <translation>Il faudrait rendre plus de {amount}. Vérifiez le montant saisi.</translation>
    </message>
    <message>
        <source>This cannot be done at counter %1. Choose a counter of a point of sale.</source>
        <translation>C’est impossible au guichet %1. Choisissez un guichet d’un point de vente.</translation>
    </message>
    <message>
        <source>The new plan gives sold seats another name or category: {all}. Their customers have tickets that say otherwise. Nothing was imported.</source>
        <translation>Le nouveau plan donne un autre nom ou une autre catégorie à des places vendues&#xa0;: {all}. Les billets de leurs clients disent autre chose. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The plan has several seats of the same name: {all}. Nothing was imported; give each its own name.</source>
        <translation>Le plan contient plusieurs places du même nom&#xa0;: {all}. Rien n’a été importé&#xa0;; donnez à chacune son propre nom.</translation>
    </message>
    <message>
        <source>“%1” may log in, but is no operator of this house. Ask the box-office manager to add you.</source>
        <translation>«&#xa0;%1&#xa0;» peut se connecter, mais n’est pas opérateur de cette maison. Demandez au responsable de billetterie de vous ajouter.</translation>
    </message>
    <message>
        <source>That is too much for one operation. Nothing was recorded; do it in several parts.</source>
        <translation>C’est trop pour une seule opération. Rien n’a été enregistré&#xa0;; procédez en plusieurs fois.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check its name and its folder.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut être lu. Vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 MB are free, and the database needs %3 MB. Free some space, then start Guichet again.</source>
        <translation>Le disque de %1 est plein&#xa0;: %2 Mo sont libres et la base en demande %3. Libérez de la place, puis relancez Guichet.</translation>
    </message>
    <message>
        <source>There is no database in %1. Make one with guichetctl init, or name another folder with --private or GUICHET_DIR.</source>
        <translation>Il n’y a pas de base dans %1. Créez-la avec guichetctl init, ou indiquez un autre dossier avec --private ou GUICHET_DIR.</translation>
    </message>
    <message>
        <source>The folder&apos;s path is too long for the database: %1. Choose one of at most %2 bytes.</source>
        <translation>Le chemin du dossier est trop long pour la base&#xa0;: %1. Choisissez-en un d’au plus %2 octets.</translation>
    </message>
    <message>
        <source>A partner agency works at its own point of sale only. Say which one: --point-of-sale CODE.</source>
        <translation>Une agence partenaire ne travaille qu’à son propre point de vente. Dites lequel&#xa0;: --point-of-sale CODE.</translation>
    </message>
    <message>
        <source>Say one database: --private FOLDER or --profile NAME, not both.</source>
        <translation>Indiquez une seule base&#xa0;: --private DOSSIER ou --profile NOM, pas les deux.</translation>
    </message>
    <message>
        <source>The reference “%1” belongs to no payment: every card or cheque has one already.</source>
        <translation>La référence «&#xa0;%1&#xa0;» ne se rapporte à aucun règlement&#xa0;: chaque carte ou chèque en a déjà une.</translation>
    </message>
    <message>
        <source>This counter cannot write down its sales before it sends them (folder %1). Selling goes on; only if the machine fails in the middle of a sale would you have to look it up by hand. Ask your IT to check the space on the disk.</source>
        <translation>Ce guichet ne peut pas noter ses ventes avant de les envoyer (dossier %1). La vente continue&#x202f;; il faudrait seulement rechercher une vente à la main si la machine tombait en panne au milieu. Demandez à l’informatique de vérifier la place sur le disque.</translation>
    </message>
    <message>
        <source>Nothing has been sold at counter %1 yet.</source>
        <translation>Rien n’a encore été vendu au guichet %1.</translation>
    </message>
    <message>
        <source>Operations are applied in transactions of the level “read committed” only. Nothing was recorded.</source>
        <translation>Les opérations ne sont appliquées que dans des transactions de niveau «&#xa0;read committed&#xa0;». Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Too many baskets are parked already. Call one back and sell it, or give it up.</source>
        <translation>Trop de paniers sont déjà en attente. Rappelez-en un pour le vendre, ou abandonnez-le.</translation>
    </message>
    <message>
        <source>Say who is learning: a name is needed.</source>
        <translation>Dites qui apprend&#xa0;: il faut un nom.</translation>
    </message>
    <message>
        <source>No training of yours has the number %1. Its tickets cannot be made again.</source>
        <translation>Aucun exercice à votre nom ne porte le numéro %1. Ses billets ne peuvent être refaits.</translation>
    </message>
    <message>
        <source>A basket was begun before the training. Sell or empty it first.</source>
        <translation>Un panier a été commencé avant la formation. Vendez-le ou videz-le d’abord.</translation>
    </message>
    <message>
        <source>Say why the drawer is opened without a sale: the reason is recorded.</source>
        <translation>Dites pourquoi le tiroir est ouvert sans vente&#xa0;: le motif est enregistré.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a device. Write tcp:HOST or tcp:HOST:PORT for a network printer, serial:/dev/ttyUSB0:9600 for a serial one, /dev/usb/lp0 for a USB one.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’adresse d’un appareil. Écrivez tcp:HÔTE ou tcp:HÔTE:PORT pour une imprimante réseau, serial:/dev/ttyUSB0:9600 pour une imprimante série, /dev/usb/lp0 pour une imprimante USB.</translation>
    </message>
    <message>
        <source>The device at %1 cannot be reached. Check that it is on and plugged in.</source>
        <translation>L’appareil %1 est injoignable. Vérifiez qu’il est allumé et branché.</translation>
    </message>
    <message>
        <source>The device at %1 takes no more data. Switch it off and on again.</source>
        <translation>L’appareil %1 n’accepte plus de données. Éteignez-le et rallumez-le.</translation>
    </message>
    <message>
        <source>The connection to the device at %1 was lost. Check its cable, then try again.</source>
        <translation>La liaison avec l’appareil %1 est perdue. Vérifiez son câble, puis réessayez.</translation>
    </message>
    <message>
        <source>This user may not use the device %1. On Debian, membership in the groups lp and dialout allows it.</source>
        <translation>Cet utilisateur n’a pas le droit d’utiliser l’appareil %1. Sous Debian, l’appartenance aux groupes lp et dialout le permet.</translation>
    </message>
    <message>
        <source>%1 is a file or a folder, not a device. A USB printer is usually /dev/usb/lp0.</source>
        <translation>%1 est un fichier ou un dossier, pas un appareil. Une imprimante USB est en général /dev/usb/lp0.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::BasketModel</name>
    <message>
        <source>Ask to see: %1</source>
        <translation>À présenter&#xa0;: %1</translation>
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
        <translation>plus que %1</translation>
    </message>
    <message>
        <source>held %1</source>
        <translation>retenu %1</translation>
    </message>
    <message>
        <source>The seats are kept for this basket until the time runs out.</source>
        <translation>Les places sont gardées pour ce panier jusqu’à la fin du délai.</translation>
    </message>
    <message>
        <source>Price type of the selection</source>
        <translation>Tarif de la sélection</translation>
    </message>
    <message>
        <source>Price type of all</source>
        <translation>Tarif pour tout</translation>
    </message>
    <message>
        <source>Give all seats back and start over</source>
        <translation>Rendre toutes les places et recommencer</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Appoint</translation>
    </message>
    <message>
        <source>The customer hands over the exact amount: sell and print at once</source>
        <translation>Le client fait l’appoint&#xa0;: vendre et imprimer aussitôt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The basket is empty.
Choose seats on the plan, or type how many and press B for the best ones.</source>
        <translation>Le panier est vide.
Choisissez des places sur le plan, ou tapez leur nombre puis B pour les meilleures.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Basket · %1</source>
        <translation>Panier · %1</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Puts this basket aside with its seats, for the next customer to go first</source>
        <translation>Met ce panier de côté avec ses places, pour laisser passer le client suivant</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Vider le panier</translation>
    </message>
</context>
<context>
    <name>guichet::counter::ExpressPad</name>
    <message numerus="yes">
        <source>%n seat(s) at once</source>
        <translation>
            <numerusform>%n place à la fois</numerusform>
            <numerusform>%n places à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: full</source>
        <translation>%1 : complet</translation>
    </message>
</context>
<context>
    <name>guichet::counter::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>guichet::counter::ParkedList</name>
    <message>
        <source>Parked baskets · %1</source>
        <translation>Paniers en attente · %1</translation>
    </message>
    <message>
        <source>Note: who is it, what are they waiting for?</source>
        <translation>Note : qui est-ce, qu’attend-on ?</translation>
    </message>
    <message>
        <source>Note for this basket</source>
        <translation>Note pour ce panier</translation>
    </message>
    <message>
        <source>Goes on with this basket. The one on screen is parked instead.</source>
        <translation>Reprend ce panier. Celui de l’écran est mis en attente à sa place.</translation>
    </message>
    <message>
        <source>Give the seats of this basket back</source>
        <translation>Rendre les places de ce panier</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>time over</source>
        <translation>temps écoulé</translation>
    </message>
    <message>
        <source>Call back: %1</source>
        <translation>Rappeler : %1</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceDelegate</name>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceList</name>
    <message>
        <source>Title, place, date or code</source>
        <translation>Titre, lieu, date ou code</translation>
    </message>
    <message>
        <source>Search for a performance</source>
        <translation>Chercher une séance</translation>
    </message>
    <message>
        <source>Performances</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Show played performances</source>
        <translation>Voir les séances jouées</translation>
    </message>
    <message>
        <source>Loading performances…</source>
        <translation>Chargement des séances…</translation>
    </message>
    <message>
        <source>There is no performance yet. A manager imports a season file to begin.</source>
        <translation>Il n’y a pas encore de séance. Pour commencer, un responsable importe un fichier de saison.</translation>
    </message>
    <message>
        <source>Every performance has been played.</source>
        <translation>Toutes les séances ont été jouées.</translation>
    </message>
    <message>
        <source>No performance matches “%1”.</source>
        <translation>Aucune séance ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Enter looks for order or ticket %1.</source>
        <translation>Entrée cherche le dossier ou le billet %1.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::PerformanceModel</name>
    <message>
        <source>%1: %2 of %3 free</source>
        <translation>%1&#xa0;: %2 libres sur %3</translation>
    </message>
</context>
<context>
    <name>guichet::counter::StatusStrip</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Guichet is connecting to the database.</source>
        <translation>Guichet se connecte à la base de données.</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>Base connectée</translation>
    </message>
    <message>
        <source>The database answers. What other counters do appears on the plan by itself.</source>
        <translation>La base répond. Ce que font les autres guichets s’affiche tout seul sur le plan.</translation>
    </message>
    <message>
        <source>The database does not answer. Guichet tries again every second; you need not restart. Seats cannot be held or sold until it is back. If it lasts, check the network cable or the server.</source>
        <translation>La base ne répond pas. Guichet réessaie chaque seconde&#x202f;; inutile de relancer. D’ici son retour, aucune place ne peut être retenue ni vendue. Si cela dure, vérifiez le câble réseau ou le serveur.</translation>
    </message>
    <message>
        <source>Private database</source>
        <translation>Base privée</translation>
    </message>
    <message>
        <source>The data lies on this machine only, in %1. Keep backups of it on another disk.</source>
        <translation>Les données ne sont que sur ce poste, dans %1. Gardez-en des sauvegardes sur un autre disque.</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base centrale</translation>
    </message>
    <message>
        <source>All counters share the database on %1. The connection is encrypted.</source>
        <translation>Tous les guichets partagent la base de %1. La connexion est chiffrée.</translation>
    </message>
    <message>
        <source>Seats held %1:%2</source>
        <translation>Places retenues %1:%2</translation>
    </message>
    <message>
        <source>Seats on hold</source>
        <translation>Places retenues</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Guichet %1</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Sales are recorded for counter %1. To work at another one, change operator (F12) and choose it there.</source>
        <translation>Les ventes sont enregistrées pour le guichet %1. Pour en changer, passez par le changement d’opérateur (F12).</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Everything is recorded in the name of %1. Press F12 to change operator; the program keeps running.</source>
        <translation>Tout est enregistré au nom de %1. Appuyez sur F12 pour changer d’opérateur&#x202f;; le programme reste ouvert.</translation>
    </message>
    <message>
        <source>The seats of the basket are kept for this counter until the time runs out; taking another seat starts it again. Then they are free for everybody.</source>
        <translation>Les places du panier sont gardées pour ce guichet jusqu’à la fin du délai&#x202f;; prendre une autre place le relance. Ensuite, elles sont libres pour tous.</translation>
    </message>
    <message>
        <source>Signed out by the database</source>
        <translation>Connexion refusée par la base</translation>
    </message>
    <message>
        <source>The database is there, but it no longer accepts this operator&apos;s name and password. Press F12 and sign in again. If that is refused too, ask the box-office manager whether the password was changed or the operator closed.</source>
        <translation>La base répond, mais n’accepte plus le nom et le mot de passe de cet opérateur. Appuyez sur F12 et connectez-vous à nouveau. Si c’est encore refusé, demandez au responsable de la billetterie si le mot de passe a changé ou si l’opérateur a été fermé.</translation>
    </message>
    <message>
        <source>Tickets not printed</source>
        <translation>Billets non imprimés</translation>
    </message>
    <message>
        <source>Tickets as files</source>
        <translation>Billets en fichiers</translation>
    </message>
    <message>
        <source>Printer %1</source>
        <translation>Imprimante %1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>The last tickets could not be written to %1. The sale is recorded all the same. Choose another folder under Printing, then bring the sale back (Ctrl+R) and print again.</source>
        <translation>Les derniers billets n’ont pas pu être écrits dans %1. La vente est tout de même enregistrée. Choisissez un autre dossier sous Impression, puis rappelez la vente (Ctrl+R) et réimprimez.</translation>
    </message>
    <message>
        <source>The last tickets did not come out of %1. The sale is recorded all the same. Look whether the printer is on and has paper, or choose another one under Printing; then bring the sale back (Ctrl+R) and print again.</source>
        <translation>Les derniers billets ne sont pas sortis de %1. La vente est tout de même enregistrée. Vérifiez que l’imprimante est allumée et a du papier, ou choisissez-en une autre sous Impression ; puis rappelez la vente (Ctrl+R) et réimprimez.</translation>
    </message>
    <message>
        <source>Each sale&apos;s tickets become a PDF file in %1. To print on paper, choose a printer under Printing at the left.</source>
        <translation>Les billets de chaque vente deviennent un fichier PDF dans %1. Pour imprimer sur papier, choisissez une imprimante sous Impression, à gauche.</translation>
    </message>
    <message>
        <source>Tickets are printed by %1. Another printer can be chosen under Printing at the left.</source>
        <translation>Les billets sont imprimés par %1. Une autre imprimante se choisit sous Impression, à gauche.</translation>
    </message>
    <message>
        <source>Offline: database not reachable</source>
        <translation>Hors ligne : base de données injoignable</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>Tiroir-caisse</translation>
    </message>
    <message>
        <source>The drawer opens by itself when money or a cheque is to go into it. It hangs on %1; that is set under Printing at the left.</source>
        <translation>Le tiroir s’ouvre de lui-même quand de l’argent ou un chèque doit y entrer. Il est branché sur %1&#xa0;; cela se règle sous Impression, à gauche.</translation>
    </message>
    <message>
        <source>Cash drawer stays shut</source>
        <translation>Le tiroir reste fermé</translation>
    </message>
    <message>
        <source>The drawer was told to open and did not move. Look whether it is locked or jammed. Sales go on; open it by its key.</source>
        <translation>Le tiroir a reçu l’ordre de s’ouvrir et n’a pas bougé. Regardez s’il est verrouillé ou coincé. Les ventes continuent&#xa0;; ouvrez-le avec sa clé.</translation>
    </message>
    <message>
        <source>Cash drawer not reachable</source>
        <translation>Tiroir-caisse injoignable</translation>
    </message>
    <message>
        <source>The receipt printer at %1, on which the drawer hangs, does not answer. Sales go on and tickets are printed; open the drawer by its key. Look whether that printer is on and plugged in. Where it is can be changed under Printing at the left.</source>
        <translation>L’imprimante de reçus %1, sur laquelle le tiroir est branché, ne répond pas. Les ventes continuent et les billets s’impriment&#xa0;; ouvrez le tiroir avec sa clé. Regardez si cette imprimante est allumée et branchée. Son adresse se change sous Impression, à gauche.</translation>
    </message>
</context>
<context>
    <name>guichet::counter::TenderPad</name>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Chèque</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Montant reçu</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Appoint</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Take back the last payment</source>
        <translation>Retirer le dernier règlement</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Monnaie à rendre</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Tout est réglé</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Reste à régler</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>Espèces reçues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Card, %1: authorisation number shown by the terminal</source>
        <translation>Carte, %1&#xa0;: numéro d’autorisation affiché par le terminal</translation>
    </message>
    <message>
        <source>Cheque, %1: number of the cheque</source>
        <translation>Chèque, %1&#xa0;: numéro du chèque</translation>
    </message>
    <message>
        <source>Recording the sale…</source>
        <translation>Enregistrement de la vente…</translation>
    </message>
    <message>
        <source>Add this payment</source>
        <translation>Ajouter ce règlement</translation>
    </message>
    <message>
        <source>Sell and print</source>
        <translation>Vendre et imprimer</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>À rendre</translation>
    </message>
    <message>
        <source>The order costs less now than what was paid for it.</source>
        <translation>La commande coûte maintenant moins que ce qui a été payé.</translation>
    </message>
    <message>
        <source>Give back %1 at the terminal: card payment %2.</source>
        <translation>Rendez %1 sur le terminal&#xa0;: paiement par carte %2.</translation>
    </message>
    <message>
        <source>Give back cheque %2 over %1.</source>
        <translation>Rendez le chèque %2 de %1.</translation>
    </message>
    <message>
        <source>Give back %1 in cash.</source>
        <translation>Rendez %1 en espèces.</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
</context>
<context>
    <name>guichet::desk::CustomerField</name>
    <message>
        <source>New customer: %1</source>
        <translation>Nouveau client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Anonymous customer</source>
        <translation>Client anonyme</translation>
    </message>
    <message>
        <source>Look the customer up, or add one</source>
        <translation>Chercher le client, ou l’ajouter</translation>
    </message>
    <message>
        <source>Sell to an anonymous customer</source>
        <translation>Vendre à un client anonyme</translation>
    </message>
    <message>
        <source>Name, e-mail or telephone</source>
        <translation>Nom, courriel ou téléphone</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même adresse e-mail</translation>
    </message>
    <message>
        <source>Somebody else, new: %1</source>
        <translation>Quelqu’un d’autre, nouveau : %1</translation>
    </message>
</context>
<context>
    <name>guichet::desk::DrawerDialog</name>
    <message>
        <source>Cash drawer</source>
        <translation>Tiroir-caisse</translation>
    </message>
    <message>
        <source>The receipt printer that the drawer is plugged into:</source>
        <translation>L’imprimante de reçus sur laquelle le tiroir est branché&#xa0;:</translation>
    </message>
    <message>
        <source>No drawer that opens by itself</source>
        <translation>Aucun tiroir qui s’ouvre de lui-même</translation>
    </message>
    <message>
        <source>A network printer: tcp:192.168.1.50. A serial one: serial:/dev/ttyUSB0:19200. A USB one: /dev/usb/lp0. Leave it empty when the drawer is opened by key.</source>
        <translation>Une imprimante réseau&#xa0;: tcp:192.168.1.50. Une imprimante série&#xa0;: serial:/dev/ttyUSB0:19200. Une imprimante USB&#xa0;: /dev/usb/lp0. Laissez vide quand le tiroir s’ouvre avec une clé.</translation>
    </message>
    <message>
        <source>If the printer has two drawers:</source>
        <translation>Si l’imprimante a deux tiroirs&#xa0;:</translation>
    </message>
    <message>
        <source>The first drawer</source>
        <translation>Le premier tiroir</translation>
    </message>
    <message>
        <source>The second drawer</source>
        <translation>Le second tiroir</translation>
    </message>
</context>
<context>
    <name>guichet::desk::GuideWindow</name>
    <message>
        <source>Guichet: the guide</source>
        <translation>Guichet&#xa0;: le guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>Texte du chapitre</translation>
    </message>
</context>
<context>
    <name>guichet::desk::LoginPage</name>
    <message>
        <source>Change operator</source>
        <translation>Changer d’opérateur</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Private database of this machine</source>
        <translation>Base privée de ce poste</translation>
    </message>
    <message>
        <source>Central database on %1</source>
        <translation>Base centrale sur %1</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Opérateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>Remember the password in this user&apos;s keychain</source>
        <translation>Garder le mot de passe dans le trousseau de cet utilisateur</translation>
    </message>
    <message>
        <source>Choose another counter than last time</source>
        <translation>Choisir un autre guichet que la dernière fois</translation>
    </message>
    <message>
        <source>&amp;Counter</source>
        <translation>&amp;Guichet</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>This is the demonstration: sign in with one press. The password is “demo” for everybody.</source>
        <translation>C’est la démonstration&#xa0;: un appui suffit pour se connecter. Le mot de passe de tous est «&#xa0;demo&#xa0;».</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stand at this counter</source>
        <translation>Tenir ce guichet</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>This database is new: nobody can sign in yet. Load the demonstration to look around, or add operators with “guichetctl user add”.</source>
        <translation>Cette base est neuve&#xa0;: personne ne peut encore se connecter. Chargez la démonstration pour découvrir, ou ajoutez des opérateurs avec «&#xa0;guichetctl user add&#xa0;».</translation>
    </message>
    <message>
        <source>Load the demonstration</source>
        <translation>Charger la démonstration</translation>
    </message>
</context>
<context>
    <name>guichet::desk::MainWindow</name>
    <message>
        <source>%1 has seats in the basket (%2). If %3 goes on, they are given back.</source>
        <translation>%1 a des places dans le panier (%2). Si %3 continue, elles sont rendues.</translation>
    </message>
    <message>
        <source>%1 is at work. Sign in with another name to take over.</source>
        <translation>%1 est au guichet. Connectez-vous sous un autre nom pour prendre la suite.</translation>
    </message>
    <message>
        <source>%1 is at work and has seats in the basket (%2). They stay if the same operator comes back.</source>
        <translation>%1 est au guichet et a des places dans le panier (%2). Elles y restent si le même opérateur revient.</translation>
    </message>
    <message>
        <source>Guichet – counter %1</source>
        <translation>Guichet – guichet %1</translation>
    </message>
    <message>
        <source>A sale of %1 still waits for its answer. It is shown when %1 signs in here again.</source>
        <translation>Une vente de %1 attend encore sa réponse. Elle s’affichera quand %1 se connectera de nouveau ici.</translation>
    </message>
</context>
<context>
    <name>guichet::desk::PlanTools</name>
    <message>
        <source>Standing places in %1:</source>
        <translation>Places debout, %1&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a performance: type in the search and press Enter.</source>
        <translation>Choisissez une séance&#xa0;: tapez dans la recherche et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Number of seats</source>
        <translation>Nombre de places</translation>
    </message>
    <message>
        <source>How many seats; just type the number</source>
        <translation>Combien de places&#x202f;; tapez simplement le nombre</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Wheelchair places</source>
        <translation>Places PMR</translation>
    </message>
    <message>
        <source>Offer wheelchair and companion places</source>
        <translation>Proposer des places PMR et accompagnateur</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Meilleures</translation>
    </message>
    <message>
        <source>Hold the best seats that are free</source>
        <translation>Retenir les meilleures places libres</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Suivantes</translation>
    </message>
    <message>
        <source>Give these back and hold the next best ones</source>
        <translation>Rendre celles-ci et retenir les meilleures suivantes</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>Voir tout le plan</translation>
    </message>
    <message>
        <source>Take places</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Toute catégorie</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>libres&#xa0;: %1</translation>
    </message>
    <message>
        <source>Number of standing places</source>
        <translation>Nombre de places debout</translation>
    </message>
</context>
<context>
    <name>guichet::desk::Rail</name>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Where tickets are printed</source>
        <translation>Où les billets s’impriment</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Light or dark, size of the text</source>
        <translation>Clair ou sombre, taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Change operator (F12)</source>
        <translation>Changer d’opérateur (F12)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Taille du texte %1&#xa0;%</translation>
    </message>
    <message>
        <source>PDF in %1</source>
        <translation>PDF dans %1</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Folder for tickets</source>
        <translation>Dossier des billets</translation>
    </message>
    <message>
        <source>A4 page</source>
        <translation>Page A4</translation>
    </message>
    <message>
        <source>Ticket of 5.5 × 2 inches</source>
        <translation>Billet de 5,5 × 2 pouces</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Learn without selling: tickets are marked, nothing is counted</source>
        <translation>Apprendre sans vendre&#xa0;: les billets sont marqués, rien n’est compté</translation>
    </message>
    <message>
        <source>Cash drawer…</source>
        <translation>Tiroir-caisse…</translation>
    </message>
    <message>
        <source>Open the drawer…</source>
        <translation>Ouvrir le tiroir…</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Ouvrir le tiroir</translation>
    </message>
    <message>
        <source>Why is it opened without a sale? The reason is recorded.</source>
        <translation>Pourquoi l’ouvrir sans vente&#xa0;? Le motif est enregistré.</translation>
    </message>
    <message>
        <source>Fetch change</source>
        <translation>Prendre de la monnaie</translation>
    </message>
    <message>
        <source>Count the cash</source>
        <translation>Compter la caisse</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Passer la main à un collègue</translation>
    </message>
    <message>
        <source>Try the drawer</source>
        <translation>Essayer le tiroir</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>How it is done (F1)</source>
        <translation>Comment faire (F1)</translation>
    </message>
</context>
<context>
    <name>guichet::desk::ResultPanel</name>
    <message>
        <source>Sold</source>
        <translation>Vendu</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Monnaie à rendre</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Encaissé</translation>
    </message>
    <message>
        <source>Printing the tickets…</source>
        <translation>Impression des billets…</translation>
    </message>
    <message>
        <source>The tickets are in %1</source>
        <translation>Les billets sont dans %1</translation>
    </message>
    <message>
        <source>The tickets went to the printer %1</source>
        <translation>Les billets sont partis à l’imprimante %1</translation>
    </message>
    <message>
        <source>The sale is recorded, but the tickets were not printed. %1</source>
        <translation>La vente est enregistrée, mais les billets n’ont pas été imprimés. %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Reprint (old barcodes die)</source>
        <translation>Duplicata (annule l’ancien)</translation>
    </message>
    <message>
        <source>Prints duplicates with new barcodes; the barcodes printed before no longer open the gate</source>
        <translation>Imprime des duplicatas aux nouveaux codes-barres&#x202f;; les codes-barres déjà imprimés n’ouvrent plus l’accès</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Nouvelle vente</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>This sale from before the interruption is recorded and counted. Print its tickets if the customer has none yet.</source>
        <translation>Cette vente d’avant l’interruption est enregistrée et compte. Imprimez ses billets si le client ne les a pas encore.</translation>
    </message>
    <message>
        <source>Print the tickets</source>
        <translation>Imprimer les billets</translation>
    </message>
    <message numerus="yes">
        <source>Reprint %n ticket(s) (old barcodes die)</source>
        <translation>
            <numerusform>Réimprimer %n billet (l’ancien code-barres meurt)</numerusform>
            <numerusform>Réimprimer %n billets (les anciens codes-barres meurent)</numerusform>
        </translation>
    </message>
    <message>
        <source>Training: nothing was sold</source>
        <translation>Formation&#xa0;: rien n’a été vendu</translation>
    </message>
    <message>
        <source>This training was interrupted. Nothing was sold; print its tickets if they are needed.</source>
        <translation>Cet exercice a été interrompu. Rien n’a été vendu&#xa0;; imprimez ses billets s’ils sont utiles.</translation>
    </message>
</context>
<context>
    <name>guichet::desk::SalePage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Best seats instead</source>
        <translation>Meilleures places</translation>
    </message>
    <message>
        <source>The time ran out. Other counters may take these seats now: %1</source>
        <translation>Le délai est écoulé. Les autres guichets peuvent prendre ces places&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hold them again</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Another counter has these seats now: %1. They left the basket; nothing was charged for them.</source>
        <translation>Un autre guichet a maintenant ces places&#xa0;: %1. Elles ont quitté le panier&#x202f;; rien n’a été encaissé pour elles.</translation>
    </message>
    <message>
        <source>Best %1 instead</source>
        <translation>Meilleures (%1)</translation>
    </message>
    <message>
        <source>The database went away before it answered. Guichet keeps asking what became of this sale, always under the same number, so it is recorded once at most. Do not take the payment again. (%1)</source>
        <translation>La base s’est coupée avant de répondre. Guichet continue de demander ce qu’est devenue cette vente, toujours sous le même numéro&#xa0;: elle n’est enregistrée qu’une fois au plus. N’encaissez pas de nouveau. (%1)</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>tentative %1</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Seating plan</source>
        <translation>Plan de salle</translation>
    </message>
    <message>
        <source>The sale from before the interruption was not recorded. %1</source>
        <translation>La vente d’avant l’interruption n’a pas été enregistrée. %1</translation>
    </message>
    <message>
        <source>Go on without the answer</source>
        <translation>Continuer sans la réponse</translation>
    </message>
    <message>
        <source>The database answered in a way that this version of Guichet cannot read. The sale may well be recorded: do not take the payment again. Ask your IT to update Guichet; it asks again then, always under the same number. (%1)</source>
        <translation>La base a répondu d’une façon que cette version de Guichet ne sait pas lire. La vente est peut-être enregistrée&#xa0;: n’encaissez pas une deuxième fois. Demandez à l’informatique de mettre Guichet à jour&#x202f;; il reposera alors la question, toujours sous le même numéro. (%1)</translation>
    </message>
    <message>
        <source>The sale that was interrupted last time was not recorded, and will not be by itself: %1, %2. If the customer is here and has paid, record it now; if not, leave it.</source>
        <translation>La vente interrompue la dernière fois n’a pas été enregistrée et ne le sera pas d’elle-même&#xa0;: %1, %2. Si le client est là et a payé, enregistrez-la maintenant&#x202f;; sinon, abandonnez-la.</translation>
    </message>
    <message>
        <source>Record it now</source>
        <translation>Enregistrer maintenant</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Tickets were not printed: %1. %2</source>
        <translation>Billets non imprimés&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Show the sale</source>
        <translation>Afficher la vente</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Dernière vente</translation>
    </message>
    <message>
        <source>Shows this counter&apos;s last sale again, to print its tickets once more</source>
        <translation>Affiche à nouveau la dernière vente de ce guichet, pour réimprimer ses billets</translation>
    </message>
    <message>
        <source>Sales of %1 were interrupted at this counter. What became of them is shown when the same person signs in here again.</source>
        <translation>Des ventes de %1 ont été interrompues à ce guichet. Leur sort s’affichera quand la même personne s’y connectera de nouveau.</translation>
    </message>
    <message>
        <source>There are no seats together any more: these are apart. Pay if the customer agrees.</source>
        <translation>Il n’y a plus de places côte à côte : celles-ci sont séparées. Encaissez si le client est d’accord.</translation>
    </message>
    <message>
        <source>The nearest free of the same category: %1.</source>
        <translation>Les plus proches libres de la même catégorie : %1.</translation>
    </message>
    <message>
        <source>Take the nearest</source>
        <translation>Prendre les plus proches</translation>
    </message>
    <message>
        <source>%1 was scanned. Finish or leave this payment first, then scan it again.</source>
        <translation>%1 a été lu par le scanner. Terminez ou quittez d’abord cet encaissement, puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>This is the code of a ticket. To open its sale, type the ticket number that is printed on it into the search.</source>
        <translation>Ceci est le code d’un billet. Pour ouvrir sa vente, tapez dans la recherche le numéro imprimé sur le billet.</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Express</translation>
    </message>
    <message>
        <source>Few products on big buttons, no customer: for a queue</source>
        <translation>Peu de produits sur de grands boutons, sans client : pour une file d’attente</translation>
    </message>
</context>
<context>
    <name>guichet::desk::SeatPlaces</name>
    <message>
        <source>Seat list</source>
        <translation>Liste des places</translation>
    </message>
    <message>
        <source>The seats as a list, with state and price in words</source>
        <translation>Les places en liste, avec état et prix en toutes lettres</translation>
    </message>
</context>
<context>
    <name>guichet::desk::StartPage</name>
    <message>
        <source>The database could not be started</source>
        <translation>La base n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Starting the database…</source>
        <translation>Démarrage de la base…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>guichet::desk::TrainingBar</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who is learning</source>
        <translation>Qui apprend</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Terminer la formation</translation>
    </message>
    <message>
        <source>Begin the training</source>
        <translation>Commencer la formation</translation>
    </message>
    <message>
        <source>Who is learning? Nothing will be sold until the training ends.</source>
        <translation>Qui apprend&#xa0;? Rien ne sera vendu jusqu’à la fin de la formation.</translation>
    </message>
    <message>
        <source>Sell or empty the basket first: what began as a sale does not end as a training.</source>
        <translation>Vendez ou videz d’abord le panier&#xa0;: ce qui a commencé en vente ne finit pas en formation.</translation>
    </message>
    <message>
        <source>TRAINING – %1 is learning. Nothing is sold, no money is counted, tickets are marked.</source>
        <translation>MODE ÉCOLE – %1 apprend. Rien n’est vendu, aucun argent n’est compté, les billets sont marqués.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::LegendEntry</name>
    <message numerus="yes">
        <source>%1: %Ln seat(s)</source>
        <translation>
            <numerusform>%1 : %Ln place</numerusform>
            <numerusform>%1 : %Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows only these: %1</source>
        <translation>Ne montre que : %1</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PickNotice</name>
    <message>
        <source>%1 goes with the wheelchair place beside it.</source>
        <translation>%1 va avec l’emplacement fauteuil roulant voisin.</translation>
    </message>
    <message>
        <source>%1 would be left alone.</source>
        <translation>%1 resterait isolée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) would be left alone, one of them %1.</source>
        <translation>
            <numerusform>%Ln place resterait isolée : %1.</numerusform>
            <numerusform>%Ln places resteraient isolées, dont %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor may sell it so.</source>
        <translation>Un superviseur peut la vendre ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln seat(s) more</source>
        <translation>
            <numerusform>Prendre %Ln place de plus</numerusform>
            <numerusform>Prendre %Ln places de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Take anyway</source>
        <translation>Prendre quand même</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Ne pas les prendre</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanFinder</name>
    <message>
        <source>Find a seat</source>
        <translation>Trouver une place</translation>
    </message>
    <message>
        <source>block row seat</source>
        <translation>bloc rang place</translation>
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
        <translation>Prix</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Contingents</source>
        <translation>Contingents</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Who holds</source>
        <translation>Qui retient</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Ce que montrent les couleurs</translation>
    </message>
    <message>
        <source>Free in all performances</source>
        <translation>Libre à toutes les séances</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanToolBar</name>
    <message>
        <source>Pointer: click seats, draw around them</source>
        <translation>Pointeur : cliquer des places, les entourer</translation>
    </message>
    <message>
        <source>Row: click one, or drag along it</source>
        <translation>Rang : en cliquer un, ou en suivre une partie</translation>
    </message>
    <message>
        <source>Block: click one</source>
        <translation>Bloc : en cliquer un</translation>
    </message>
    <message>
        <source>Rectangle: draw it over seats</source>
        <translation>Rectangle : le tracer sur les places</translation>
    </message>
    <message>
        <source>Lasso: draw around seats, or a line through them</source>
        <translation>Lasso : entourer des places, ou les traverser d’un trait</translation>
    </message>
    <message>
        <source>Brush: pass over seats</source>
        <translation>Pinceau : passer sur les places</translation>
    </message>
    <message>
        <source>Move the plan</source>
        <translation>Déplacer le plan</translation>
    </message>
    <message>
        <source>Find a seat by typing</source>
        <translation>Trouver une place en tapant</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatFindingWords</name>
    <message>
        <source>There is no block “%1” on this plan.</source>
        <translation>Il n’y a pas de bloc « %1 » sur ce plan.</translation>
    </message>
    <message>
        <source>%1 has standing places only.</source>
        <translation>%1 n’a que des places debout.</translation>
    </message>
    <message>
        <source>%1 has no row “%2”; its rows are %3 to %4.</source>
        <translation>%1 n’a pas de rang « %2 » ; ses rangs vont de %3 à %4.</translation>
    </message>
    <message>
        <source>%1 has no seat “%2”; its seats are %3 to %4.</source>
        <translation>%1 n’a pas de place « %2 » ; ses places vont de %3 à %4.</translation>
    </message>
    <message>
        <source>Row %1 of %2 has no seat “%3”; its seats are %4 to %5.</source>
        <translation>Le rang %1 de %2 n’a pas de place « %3 » ; ses places vont de %4 à %5.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatListModel</name>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatListView</name>
    <message>
        <source>List of seats</source>
        <translation>Liste des places</translation>
    </message>
    <message>
        <source>Right opens a section or a row, Left closes it, Space picks a seat or gives it back.</source>
        <translation>Droite ouvre un bloc ou un rang, Gauche le ferme, Espace prend une place ou la rend.</translation>
    </message>
    <message>
        <source>All seats, sold ones too</source>
        <translation>Toutes les places, vendues comprises</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatPlanView</name>
    <message numerus="yes">
        <source>Take %Ln seat(s)</source>
        <translation>
            <numerusform>Prendre %Ln place</numerusform>
            <numerusform>Prendre %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %Ln seat(s)</source>
        <translation>
            <numerusform>Rendre %Ln place</numerusform>
            <numerusform>Rendre %Ln places</numerusform>
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
        <translation>Plan de salle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Enter takes them, Escape not</source>
        <translation>Entrée les prend, Échap les laisse</translation>
    </message>
    <message>
        <source>Take the marked seats</source>
        <translation>Prendre les places marquées</translation>
    </message>
    <message>
        <source>Give this seat back</source>
        <translation>Rendre cette place</translation>
    </message>
    <message>
        <source>Take this seat</source>
        <translation>Prendre cette place</translation>
    </message>
    <message>
        <source>Mark the free seats of the row</source>
        <translation>Marquer les places libres du rang</translation>
    </message>
    <message>
        <source>Standing places</source>
        <translation>Places debout</translation>
    </message>
    <message>
        <source>Mark the free seats of the block</source>
        <translation>Marquer les places libres du bloc</translation>
    </message>
    <message>
        <source>Zoom to the block</source>
        <translation>Agrandir le bloc</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>Voir tout le plan</translation>
    </message>
    <message>
        <source>Arrow keys move from seat to seat, with Ctrl to the next free one, with Alt from block to block. Space picks a seat, Ctrl+A marks the row, the menu key shows more. Plus and minus zoom, F shows the whole plan.</source>
        <translation>Les flèches vont de place en place, avec Ctrl à la prochaine place libre, avec Alt de bloc en bloc. Espace prend une place, Ctrl+A marque le rang, la touche Menu montre plus. Plus et moins agrandissent et réduisent, F montre tout le plan.</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatShading</name>
    <message>
        <source>Open sale</source>
        <translation>Vente libre</translation>
    </message>
    <message>
        <source>Less than %1 % free</source>
        <translation>Moins de %1 % libres</translation>
    </message>
    <message>
        <source>%1 % free or more</source>
        <translation>%1 % libres ou plus</translation>
    </message>
    <message>
        <source>%1 to %2 % free</source>
        <translation>%1 à %2 % libres</translation>
    </message>
    <message numerus="yes">
        <source>Free in all %n performance(s)</source>
        <translation>
            <numerusform>Libre à&#xa0;%n séance</numerusform>
            <numerusform>Libre aux&#xa0;%n séances</numerusform>
        </translation>
    </message>
    <message>
        <source>Free in half of them or more</source>
        <translation>Libre à la moitié ou plus</translation>
    </message>
    <message>
        <source>Free in fewer than half</source>
        <translation>Libre à moins de la moitié</translation>
    </message>
    <message>
        <source>Free in none</source>
        <translation>Libre à aucune</translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatWords</name>
    <message>
        <source>%1, seat %2</source>
        <translation>%1, place %2</translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation>%1, rang %2, place %3</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>In your basket</source>
        <translation>Dans votre panier</translation>
    </message>
    <message>
        <source>Held by another counter</source>
        <translation>Retenue par un autre guichet</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendue</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>Hors vente</translation>
    </message>
    <message>
        <source>Free, but not for this counter</source>
        <translation>Libre, mais pas pour ce guichet</translation>
    </message>
    <message>
        <source>Wheelchair place</source>
        <translation>Place PMR</translation>
    </message>
    <message>
        <source>Companion of a wheelchair place</source>
        <translation>Accompagnateur d’une place PMR</translation>
    </message>
    <message>
        <source>Restricted view</source>
        <translation>Visibilité réduite</translation>
    </message>
    <message>
        <source>Kept for security</source>
        <translation>Réservée à la sécurité</translation>
    </message>
    <message numerus="yes">
        <source>Free in %1 of %n performance(s)</source>
        <translation>
            <numerusform>Libre à&#xa0;%1 séance sur&#xa0;%n</numerusform>
            <numerusform>Libre à&#xa0;%1 séances sur&#xa0;%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SpokenSeats</name>
    <message numerus="yes">
        <source>%1 of %Ln seat(s) free</source>
        <translation>
            <numerusform>libres : %1 sur %Ln place</numerusform>
            <numerusform>libres : %1 sur %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) sold</source>
        <translation>
            <numerusform>%Ln place vendue</numerusform>
            <numerusform>%Ln places vendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) came free</source>
        <translation>
            <numerusform>%Ln place libérée</numerusform>
            <numerusform>%Ln places libérées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) in your basket</source>
        <translation>
            <numerusform>%Ln place dans votre panier</numerusform>
            <numerusform>%Ln places dans votre panier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln standing place(s) free</source>
        <translation>
            <numerusform>libres : %1 sur %Ln place debout</numerusform>
            <numerusform>libres : %1 sur %Ln places debout</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 free</source>
        <translation>%1 : libres %2</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>place %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Companion of seat %1</source>
        <translation>Accompagnateur de la place %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Place %1</translation>
    </message>
</context>
<context>
    <name>guichetctl</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>%1 operations, %2 orders, %3 tickets and %4 ledger transfers were checked.</source>
        <translation>%1 opérations, %2 dossiers, %3 billets et %4 écritures vérifiés.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Tout est juste.</translation>
    </message>
    <message>
        <source>Something is wrong: show this to whoever keeps the books.</source>
        <translation>Quelque chose ne va pas&#xa0;: montrez ceci à la personne qui tient les comptes.</translation>
    </message>
    <message>
        <source>prove that every cent, seat and record is accounted for; names the rows that are not</source>
        <translation>prouver que chaque centime, place et écriture est à sa place&#x202f;; nomme les lignes fautives</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lequel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>This is what would change; nothing was changed.</source>
        <translation>Voici ce qui changerait&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Plan %1: %2 blocks, %3 seats.</source>
        <translation>Plan %1&#xa0;: %2 blocs, %3 places.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>read a seating plan; the format is recognised by content</source>
        <translation>lire un plan de salle&#x202f;; le format est reconnu au contenu</translation>
    </message>
    <message>
        <source>read venues, prices, performances, contingents and subscriptions from one file</source>
        <translation>lire lieux, tarifs, séances, contingents et abonnements d’un seul fichier</translation>
    </message>
    <message>
        <source>what is played when, and how many seats are left</source>
        <translation>ce qui se joue, quand, et combien de places restent</translation>
    </message>
    <message>
        <source>one performance and its prices</source>
        <translation>une séance et ses tarifs</translation>
    </message>
    <message>
        <source>seats of a performance with their state</source>
        <translation>les places d’une séance et leur état</translation>
    </message>
    <message>
        <source>the central database of this profile (profiles.ini)</source>
        <translation>la base centrale de ce profil (profiles.ini)</translation>
    </message>
    <message>
        <source>who does it; else GUICHET_OPERATOR. Password: GUICHET_PASSWORD, PGPASSFILE or the keychain</source>
        <translation>qui opère&#x202f;; sinon GUICHET_OPERATOR. Mot de passe&#xa0;: GUICHET_PASSWORD, PGPASSFILE ou le trousseau</translation>
    </message>
    <message>
        <source>at which counter; else GUICHET_COUNTER, else the first one of the organiser</source>
        <translation>à quel guichet&#x202f;; sinon GUICHET_COUNTER, sinon le premier de l’organisateur</translation>
    </message>
    <message>
        <source>answer for programs</source>
        <translation>réponse pour programmes</translation>
    </message>
    <message>
        <source>fr, es or en; else the system&apos;s</source>
        <translation>fr, es ou en&#x202f;; sinon la langue du système</translation>
    </message>
    <message>
        <source>load the demonstration season</source>
        <translation>charger la saison de démonstration</translation>
    </message>
    <message>
        <source>the venue that the plan belongs to</source>
        <translation>le lieu auquel appartient le plan</translation>
    </message>
    <message>
        <source>code of the plan; else the one in the file, else MAIN</source>
        <translation>code du plan&#x202f;; sinon celui du fichier, sinon MAIN</translation>
    </message>
    <message>
        <source>SVG with the shapes of the sectors, for plans that have none</source>
        <translation>SVG des formes des secteurs, pour les plans qui n’en ont pas</translation>
    </message>
    <message>
        <source>show what would happen, change nothing</source>
        <translation>montrer ce qui se passerait, sans rien changer</translation>
    </message>
    <message>
        <source>cashier, supervisor, station, agency, accountant or manager</source>
        <translation>cashier, supervisor, station, agency, accountant ou manager</translation>
    </message>
    <message>
        <source>seats of this category only</source>
        <translation>seulement les places de cette catégorie</translation>
    </message>
    <message>
        <source>free, held, sold, blocked or not-ours only</source>
        <translation>seulement free, held, sold, blocked ou not-ours</translation>
    </message>
    <message>
        <source>what is sold</source>
        <translation>ce qui est vendu</translation>
    </message>
    <message>
        <source>these seats: A-1-1,A-1-2</source>
        <translation>ces places&#xa0;: A-1-1,A-1-2</translation>
    </message>
    <message>
        <source>the best N seats that are free</source>
        <translation>les N meilleures places libres</translation>
    </message>
    <message>
        <source>a wheelchair place among the best seats</source>
        <translation>une place PMR parmi les meilleures places</translation>
    </message>
    <message>
        <source>N places of a standing area</source>
        <translation>N places d’une zone debout</translation>
    </message>
    <message>
        <source>one for all seats, or one per seat: FULL,CHILD; else the first</source>
        <translation>un tarif pour toutes, ou un par place&#xa0;: FULL,CHILD&#x202f;; sinon le premier</translation>
    </message>
    <message>
        <source>the customer&apos;s number</source>
        <translation>le numéro du client</translation>
    </message>
    <message>
        <source>id of the operation (version 7): asking again with the same id never does it twice</source>
        <translation>identifiant de l’opération (version 7)&#xa0;: redemander avec le même ne la fait jamais deux fois</translation>
    </message>
    <message>
        <source>why, for the record</source>
        <translation>pourquoi, pour mémoire</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>le fichier à écrire</translation>
    </message>
    <message>
        <source>a4 (print at home) or ticket (5.5 × 2 inch)</source>
        <translation>a4 (à imprimer chez soi) ou ticket (5,5 × 2 pouces)</translation>
    </message>
    <message>
        <source>where the chains&apos; heads of the last verification are kept</source>
        <translation>où sont gardées les têtes de chaîne de la dernière vérification</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Price type</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Total&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change to give back: %1</source>
        <translation>Monnaie à rendre&#xa0;: %1</translation>
    </message>
    <message>
        <source>This document would be sent; nothing was sold.</source>
        <translation>Ce document serait envoyé&#x202f;; rien n’a été vendu.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Off sale: %1</source>
        <translation>Hors vente&#xa0;: %1</translation>
    </message>
    <message>
        <source>On sale again: %1</source>
        <translation>De nouveau en vente&#xa0;: %1</translation>
    </message>
    <message>
        <source>sell seats</source>
        <translation>vendre des places</translation>
    </message>
    <message>
        <source>an order file: tickets, tenders, history</source>
        <translation>un dossier&#xa0;: billets, règlements, historique</translation>
    </message>
    <message>
        <source>take seats off sale</source>
        <translation>retirer des places de la vente</translation>
    </message>
    <message>
        <source>put seats back on sale</source>
        <translation>remettre des places en vente</translation>
    </message>
    <message>
        <source>The database is ready, schema version %1.</source>
        <translation>La base est prête, schéma version %1.</translation>
    </message>
    <message>
        <source>The demonstration season is loaded. Operators: cashier, supervisor, station, agency, accountant, manager; password: demo.</source>
        <translation>La saison de démonstration est chargée. Opérateurs&#xa0;: cashier, supervisor, station, agency, accountant, manager&#x202f;; mot de passe&#xa0;: demo.</translation>
    </message>
    <message>
        <source>The private database in %1 is stopped.</source>
        <translation>La base privée de %1 est arrêtée.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 answers at %2.</source>
        <translation>PostgreSQL %1 répond à %2.</translation>
    </message>
    <message>
        <source>The private database is stopped.</source>
        <translation>La base privée est arrêtée.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Mot de passe de %1&#xa0;: </translation>
    </message>
    <message>
        <source>Operator %1 can log in.</source>
        <translation>L’opérateur %1 peut se connecter.</translation>
    </message>
    <message>
        <source>create or update the database; with --demo, load the demonstration season</source>
        <translation>créer ou mettre à jour la base&#x202f;; avec --demo, charger la saison de démonstration</translation>
    </message>
    <message>
        <source>bring the database to this program&apos;s schema</source>
        <translation>mettre la base au schéma de ce programme</translation>
    </message>
    <message>
        <source>say whether the database runs, and which one it is</source>
        <translation>dire si la base tourne, et laquelle</translation>
    </message>
    <message>
        <source>stop the private database, unless a counter uses it</source>
        <translation>arrêter la base privée, sauf si un guichet s’en sert</translation>
    </message>
    <message>
        <source>Ticket %1: original</source>
        <translation>Billet %1&#xa0;: original</translation>
    </message>
    <message>
        <source>Ticket %1: duplicate %2; earlier copies no longer admit</source>
        <translation>Billet %1&#xa0;: duplicata %2&#x202f;; les exemplaires précédents n’ouvrent plus</translation>
    </message>
    <message>
        <source>Did not fit on %1 and was shortened: %2</source>
        <translation>Trop long pour %1, abrégé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Entrée accordée</translation>
    </message>
    <message>
        <source>Already in since %1</source>
        <translation>Déjà entré le %1</translation>
    </message>
    <message>
        <source>This copy was replaced by a duplicate</source>
        <translation>Cet exemplaire a été remplacé par un duplicata</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>Ce billet n’est plus valable</translation>
    </message>
    <message>
        <source>This code is not one of ours</source>
        <translation>Ce code n’est pas des nôtres</translation>
    </message>
    <message>
        <source>write tickets, or all tickets of an order, as PDF: the original the first time, then duplicates that replace it</source>
        <translation>écrire en PDF des billets, ou tous ceux d’un dossier&#xa0;: l’original la première fois, puis des duplicatas qui le remplacent</translation>
    </message>
    <message>
        <source>ask whether a code admits; the first time it does, that is the entry</source>
        <translation>demander si un code donne l’entrée&#x202f;; la première fois, c’est l’entrée</translation>
    </message>
    <message>
        <source>Usage: guichetctl [--private FOLDER | --profile NAME] [--as OPERATOR] VERB …</source>
        <translation>Emploi&#xa0;: guichetctl [--private DOSSIER | --profile NOM] [--as OPÉRATEUR] COMMANDE …</translation>
    </message>
    <message>
        <source>Options that every verb takes:</source>
        <translation>Options communes à toutes les commandes&#xa0;:</translation>
    </message>
    <message>
        <source>guichetctl help VERB tells more and shows an example.</source>
        <translation>guichetctl help COMMANDE en dit plus et donne un exemple.</translation>
    </message>
    <message>
        <source>It is operation %1.</source>
        <translation>C’est l’opération %1.</translation>
    </message>
    <message>
        <source>To ask again, type: %1</source>
        <translation>Pour redemander, tapez&#xa0;: %1</translation>
    </message>
    <message>
        <source>the only point of sale where this operator may work; an agency must have one</source>
        <translation>le seul point de vente où cet opérateur peut travailler&#x202f;; une agence doit en avoir un</translation>
    </message>
    <message>
        <source>cash, card or cheque, and how much; METHOD=exact pays what is due; may be repeated; the reference may stand behind it: card=45.00:REFERENCE</source>
        <translation>cash (espèces), card (carte) ou cheque, et combien&#x202f;; METHOD=exact règle ce qui est dû&#x202f;; peut se répéter&#x202f;; la référence peut suivre&#xa0;: card=45.00:RÉFÉRENCE</translation>
    </message>
    <message>
        <source>the card terminal&apos;s authorisation or the cheque&apos;s number, for a payment that has none; may be repeated; without one it is recorded as unconfirmed</source>
        <translation>l’autorisation du terminal ou le numéro du chèque, pour un règlement qui n’en a pas&#x202f;; peut se répéter&#x202f;; sans elle, le règlement est noté unconfirmed (non confirmé)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>Aucun dossier ne correspond.</translation>
    </message>
    <message>
        <source>These are the newest %1; say more to find an older one.</source>
        <translation>Voici les %1 plus récents&#x202f;; précisez pour en trouver un plus ancien.</translation>
    </message>
    <message>
        <source>orders by number, ticket, customer&apos;s name, e-mail or phone, seat, or performance</source>
        <translation>les dossiers par numéro, billet, nom, e-mail ou téléphone du client, place ou séance</translation>
    </message>
    <message>
        <source>No reference was given for %1 %2: it is recorded as “%3”. Give one with --reference.</source>
        <translation>Aucune référence pour %1 %2&#xa0;: le règlement est noté «&#xa0;%3&#xa0;». Donnez-en une avec --reference.</translation>
    </message>
    <message>
        <source>None of these seats had been taken off sale: %1</source>
        <translation>Aucune de ces places n’était retirée de la vente&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of these seats are on sale again; the others had not been taken off: %2</source>
        <translation>%1 de ces places sont de nouveau en vente&#x202f;; les autres n’en étaient pas retirées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Operator %1 was added. The login existed on this server already: its password stays as it was, and the one you gave is not used.</source>
        <translation>L’opérateur %1 est ajouté. Son compte existait déjà sur ce serveur&#xa0;: son mot de passe reste le même, celui que vous avez donné ne sert pas.</translation>
    </message>
    <message>
        <source>create an operator; the password is asked for, or read from GUICHET_NEW_PASSWORD; an agency needs its point of sale</source>
        <translation>créer un opérateur&#x202f;; le mot de passe est demandé, ou lu dans GUICHET_NEW_PASSWORD&#x202f;; une agence a besoin de son point de vente</translation>
    </message>
    <message>
        <source>open psql as the owner of the private database, or as --as of a central one</source>
        <translation>ouvrir psql en propriétaire de la base privée, ou sous --as d’une base centrale</translation>
    </message>
    <message>
        <source>There were no earlier heads to compare in %1: this is the first verification, or the file is gone. Nobody can tell whether the newest records were cut off.</source>
        <translation>Aucune tête de chaîne antérieure à comparer dans %1&#xa0;: c’est la première vérification, ou le fichier a disparu. Nul ne peut dire si les derniers enregistrements ont été coupés.</translation>
    </message>
    <message>
        <source>the private database in this folder; else GUICHET_DIR, else the usual one</source>
        <translation>la base privée de ce dossier&#x202f;; sinon GUICHET_DIR, sinon le dossier habituel</translation>
    </message>
</context>
</TS>
