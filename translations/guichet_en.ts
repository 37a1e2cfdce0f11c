<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>guichet::counter::ExpressPad</name>
    <message numerus="yes">
        <source>%n seat(s) at once</source>
        <translation>
            <numerusform>%n seat at once</numerusform>
            <numerusform>%n seats at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::counter::ParkedList</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::desk::ResultPanel</name>
    <message numerus="yes">
        <source>Reprint %n ticket(s) (old barcodes die)</source>
        <translation>
            <numerusform>Reprint %n ticket (its old barcode dies)</numerusform>
            <numerusform>Reprint %n tickets (old barcodes die)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::LegendEntry</name>
    <message numerus="yes">
        <source>%1: %Ln seat(s)</source>
        <translation>
            <numerusform>%1: %Ln seat</numerusform>
            <numerusform>%1: %Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PickNotice</name>
    <message numerus="yes">
        <source>%Ln seat(s) would be left alone, one of them %1.</source>
        <translation>
            <numerusform>%Ln seat would be left alone: %1.</numerusform>
            <numerusform>%Ln seats would be left alone, one of them %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln seat(s) more</source>
        <translation>
            <numerusform>Take %Ln seat more</numerusform>
            <numerusform>Take %Ln seats more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::PlanLabels</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatPlanView</name>
    <message numerus="yes">
        <source>Take %Ln seat(s)</source>
        <translation>
            <numerusform>Take %Ln seat</numerusform>
            <numerusform>Take %Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %Ln seat(s)</source>
        <translation>
            <numerusform>Give back %Ln seat</numerusform>
            <numerusform>Give back %Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatShading</name>
    <message numerus="yes">
        <source>Free in all %n performance(s)</source>
        <translation>
            <numerusform>Free in %n performance</numerusform>
            <numerusform>Free in all %n performances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SeatWords</name>
    <message numerus="yes">
        <source>Free in %1 of %n performance(s)</source>
        <translation>
            <numerusform>Free in %1 of %n performance</numerusform>
            <numerusform>Free in %1 of %n performances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::seatplan::SpokenSeats</name>
    <message numerus="yes">
        <source>%1 of %Ln seat(s) free</source>
        <translation>
            <numerusform>%1 of %Ln seat free</numerusform>
            <numerusform>%1 of %Ln seats free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) sold</source>
        <translation>
            <numerusform>%Ln seat sold</numerusform>
            <numerusform>%Ln seats sold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) came free</source>
        <translation>
            <numerusform>%Ln seat came free</numerusform>
            <numerusform>%Ln seats came free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) in your basket</source>
        <translation>
            <numerusform>%Ln seat in your basket</numerusform>
            <numerusform>%Ln seats in your basket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln standing place(s) free</source>
        <translation>
            <numerusform>%1 of %Ln standing place free</numerusform>
            <numerusform>%1 of %Ln standing places free</numerusform>
        </translation>
    </message>
</context>
</TS>
