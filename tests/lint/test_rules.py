#!/usr/bin/env -S python3 -B
"""The rules of the house find what is planted and leave the rest alone."""

import unittest
from pathlib import Path

import rules

HOUSE = rules.House((Path(__file__).parents[2] / "modules/rooms.cmake").read_text())


def sentences(name, text):
    found = list(rules.breaches_of_text(name, text))
    if Path(name).suffix in rules.SOURCE:
        found += rules.breaches_of_source(name, text, HOUSE)
    return found


class Rules(unittest.TestCase):
    def refuses(self, name, line, word):
        text = f"// Subject.\n#pragma once\n\n{line}\n"
        found = sentences(name, text)
        self.assertEqual([number for number, _ in found], [4], (name, line, found))
        self.assertIn(word, found[0][1])

    def accepts(self, name, line):
        self.assertEqual(sentences(name, f"// Subject.\n#pragma once\n\n{line}\n"), [], line)

    def test_the_clock_alone_reads_the_time(self):
        self.refuses("modules/orders/sale.cpp", "auto t = QDateTime::currentDateTimeUtc();", "Clock")
        self.accepts("modules/core/clock.h", "auto t = QDateTime::currentDateTimeUtc();")
        self.accepts("tests/orders/tst_sale.cpp", "auto t = QDateTime::currentDateTimeUtc();")

    def test_sql_stays_in_the_stores(self):
        self.refuses("widgets/counter/basketview.cpp", "#include <QSqlQuery>", "stores")
        self.refuses("app/guichet/main.cpp", "QSqlDatabase db;", "stores")
        self.refuses("modules/orders/basket.h", "class QSqlQuery;", "stores")
        self.accepts("modules/orders/store/checkout.cpp", "QSqlQuery query;")
        self.accepts("modules/storage/connection.h", "QSqlQuery query;")

    def test_modules_return_codes_and_not_texts(self):
        self.refuses("modules/orders/sale.cpp", 'return tr("Sold");', "texts")
        self.accepts("modules/orders/sale.cpp", 'auto text = QT_TRANSLATE_NOOP("Import", "a number");')
        self.accepts("modules/orders/sale.cpp", "str(1); // tr(")
        self.accepts("widgets/counter/basketview.cpp", 'setText(tr("Sold"));')

    def test_no_nested_event_loop(self):
        self.refuses("app/guichet/logindialog.cpp", "dialog.exec();", "nested")
        self.refuses("widgets/counter/pad.cpp", "QEventLoop loop;", "nested")
        self.accepts("app/guichet/main.cpp", "return application.exec();")

    def test_includes_follow_the_arrows(self):
        self.refuses("widgets/counter/basketview.cpp", "#include <orders/store/checkout.h>", "wrong arrow")
        self.refuses("widgets/counter/basketview.cpp", "#include <storage/executor.h>", "wrong arrow")
        self.refuses("modules/orders/sale.cpp", "#include <orders/store/checkout.h>", "wrong arrow")
        self.refuses("modules/catalog/season.cpp", "#include <orders/basket.h>", "stands after")
        self.refuses("modules/catalog/store/seasonstore.cpp", "#include <orders/basket.h>", "stands after")
        self.refuses("drivers/fgl/fgl.cpp", "#include <orders/basket.h>", "wrong arrow")
        self.refuses("app/guichet/main.cpp", "#include <support/quiet.h>", "must not include")
        self.accepts("modules/orders/store/checkout.cpp", "#include <catalog/store/catalogstore.h>")
        self.accepts("modules/core/clock.h", "#include <core/error.h>")
        self.accepts("drivers/fgl/fgl.cpp", "#include <core/error.h>")
        self.accepts("app/guichet/salepage.cpp", "#include <orders/store/checkout.h>")

    def test_the_shape_of_a_file(self):
        self.refuses("modules/orders/sale.cpp", "int a; ", "blanks")
        self.refuses("modules/orders/sale.cpp", "\tint a;", "tab")
        self.refuses("resources/migrations/0001_a.sql", "-- FIXME", "issue")
        self.refuses("modules/orders/sale.cpp", "class SaleManager;", "Manager")
        self.assertEqual(len(sentences("app/a.cpp", "// Subject.\r\n")), 1)
        self.assertEqual(len(sentences("app/a.cpp", "// Subject.")), 1)
        self.assertEqual(len(sentences("app/a.cpp", "int a;\n")), 1)
        self.assertEqual(len(sentences("app/a.h", "// Subject.\nint a;\n")), 1)
        self.assertEqual(len(sentences("app/a.cpp", "// Subject.\n" * (rules.LONGEST_FILE + 1))), 1)
        self.assertEqual(sentences("modules/orders/sale.cpp", "#include <orders/sale.h>\n"), [])

    def test_words_in_comments_and_literals_are_not_code(self):
        code = rules.code_only('a("QSqlQuery"); // QSqlQuery\n/* QSqlQuery\n */ R"(QSqlQuery ")" 1\'000 u\'"\' b')
        self.assertNotIn("QSqlQuery", code)
        self.assertTrue(code.endswith(" b"))
        self.assertEqual(code.count("\n"), 2)


if __name__ == "__main__":
    unittest.main()
