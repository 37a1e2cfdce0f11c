<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Import</name>
    <message>
        <source>a text of 1 to 200 characters on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code that nothing else in the list has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code of 1 to 32 capital letters A-Z, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a counter code of 1 to 12 capital letters A-Z and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each name only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as 2025-08-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colour such as #1f77b4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code of a block of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row of the plan, written block/row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a seat of the plan, written block-row-seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one seat, under blocks, rows or seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each block in one category only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every block of the plan in a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheelchair, companion, restricted_view or security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well-formed JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each key only once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>“%1” is not an amount. Write it like 45.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a currency that Guichet knows (EUR, CHF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected {import}, found %3. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is in no format that Guichet can read. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large to be read. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is missing. Put it beside the file that names it and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else or holds other files. Choose another folder, or an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then start Guichet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in this folder was made by PostgreSQL %1, which is not installed here. Install that version, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder&apos;s path is too long for the database: %1. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL is not installed on this machine. Install the package postgresql-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 lies on a network drive, where a database is not safe. Choose a folder on this machine&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot run as root, and the user “%1” does not exist. Create it, or start Guichet as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of this counter did not start. Its log says why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program still uses this database. Close it first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was upgraded by a newer Guichet. Install the newer version here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step “%1” was changed after it had been applied to this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is missing before “%1” in the upgrade of this database. Reinstall Guichet; if it happens again, ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection profile named “%1”. Add it to profiles.ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection profile cannot be read: in %1, %2 should be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is not right. Check both and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database was lost. Guichet is reconnecting by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not answer. Guichet keeps trying; check the network or the server if it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database took too long to answer. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s disk is full. Nothing was changed; ask your IT to free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another counter is changing the same thing. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask somebody who may, or change operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer free: {all}. Another counter was faster; choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off sale: {all}. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough free seats for this request. Try fewer seats or another category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to pay ran out and these seats are no longer held: {all}. Nothing was sold. Take them again or choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more seats than one basket may hold. Sell these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats are set aside for another point of sale: {all}. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This performance is no longer on sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no performance “%1”. Check the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices were changed in the meantime. Nothing was sold; tell the customer the new total and ask again for payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category is not sold at that price type. Choose another price type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basket is empty. Choose seats first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than one sale can carry. Split it into several sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is still missing. Take another payment for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only cash can be more than what is due, because only cash gives change. Lower the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the card terminal&apos;s authorisation number, or the number of the cheque.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a payment method. Known: cash, card, cheque.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has not said yet whether this was recorded. Ask again: it is recorded once at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number was already used for another operation. Nothing was recorded; start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ticket “%1”. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1 is not valid any more and cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket&apos;s layout misses mentions that the law asks for: {all}. Correct the layout before printing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order “%1”. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no counter “%1”. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not work at counter %1. Choose another one, or ask your manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new plan misses seats that are held or sold: {all}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would change what customers already bought: {all}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s answer cannot be read by this version of Guichet. Update both to the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several seats share one id; they were told apart: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone %1 mixes seated and standing places and became several blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones that lay on top of each other were moved apart: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shape was found for these sectors; their seats were laid out beside the others: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These shapes appear more than once; the first was used: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seat belongs to these categories: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields are not known and were left aside: {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say which seats touch; it was read from the gaps in the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was refused, and nothing was changed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needed for this does not answer (%1). Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This input could not be understood (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import adapted something (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guichet::counter::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
