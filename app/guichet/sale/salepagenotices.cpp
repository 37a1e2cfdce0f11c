// What the sale's page says when something did not go as wished, and the ways out that it offers.
#include "plantools.h"
#include "resultpanel.h"
#include "salepage.h"

#include <counter/noticebar.h>
#include <counter/tenderpad.h>
#include <orders/ordernumber.h>
#include <sentences/sentence.h>

#include <QJsonArray>
#include <QLocale>

namespace guichet::desk {

using counter::NoticeBar;

void SalePage::refuse(Place place, const Error &error)
{
    switch (place) {
    case Place::Performances:
        m_listFailed = true;
        say(m_listNotice, [this, error] {
            m_listNotice->say(NoticeBar::Tone::Warning, sentence(error),
                              {{QStringLiteral("retryListButton"), tr("Try again"), {}, [this] {
                                    m_session.refreshPerformances();
                                }}});
        });
        break;
    case Place::Orders:
        m_listFailed = false;
        say(m_listNotice, [this, error] { m_listNotice->say(NoticeBar::Tone::Refused, sentence(error)); });
        break;
    case Place::Plan: {
        if (m_ahead.isPlanComing())
            focusStart(); // another performance, then
        m_ahead.forget();
        say(m_planNotice, [this, error] {
            m_planNotice->say(
                NoticeBar::Tone::Refused, sentence(error),
                error.code == "seat.taken"
                    ? std::vector<NoticeBar::Action>{{QStringLiteral("bestInsteadButton"), tr("Best seats instead"),
                                                      QStringLiteral("B"), [this] { m_tools->wishBest(); }}}
                    : std::vector<NoticeBar::Action>{});
        });
        break;
    }
    case Place::Payment:
        if (m_paying) {
            m_pad->showError(error);
            break;
        }
        [[fallthrough]];
    case Place::Basket:
    case Place::Tickets:
    case Place::Drawer:
        say(m_basketNotice, [this, error] { m_basketNotice->say(NoticeBar::Tone::Refused, sentence(error)); });
        break;
    }
}

void SalePage::openScanned(const QString &code)
{
    if (!m_selling)
        return;
    if (m_paying || m_session.payment().isOpen()) {
        say(m_basketNotice, [this, code] {
            m_basketNotice->say(
                NoticeBar::Tone::Info,
                tr("%1 was scanned. Finish or leave this payment first, then scan it again.").arg(code));
        });
        return;
    }
    if (orders::isOrderOrTicketNumber(code))
        m_session.findOrder(code);
    else
        say(m_listNotice, [this] {
            m_listNotice->say(NoticeBar::Tone::Info,
                              tr("This is the code of a ticket. To open its sale, type the ticket "
                                 "number that is printed on it into the search."));
        });
}

void SalePage::sayHoldsEnded()
{
    QStringList labels;
    for (const orders::BasketLine &line : m_session.basket().lines)
        labels.append(line.seatLabel);
    say(m_basketNotice, [this, labels] {
        m_basketNotice->say(
            NoticeBar::Tone::Warning,
            tr("The time ran out. Other counters may take these seats now: %1").arg(labels.join(QStringLiteral(", "))),
            {{QStringLiteral("holdAgainButton"),
              tr("Hold them again"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.holdAgain();
              }},
             {QStringLiteral("giveUpButton"),
              tr("Give them up"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.empty();
              }}},
            false);
    });
}

void SalePage::sayLost(const QStringList &labels, const std::vector<Replacement> &instead)
{
    QStringList offered;
    for (const Replacement &offer : instead)
        offered.append(offer.label);
    say(m_basketNotice, [this, labels, instead, offered] {
        QString text =
            tr("Another counter has these seats now: %1. They left the basket; nothing was charged for them.")
                .arg(labels.join(QStringLiteral(", ")));
        std::vector<NoticeBar::Action> actions;
        if (!instead.empty()) {
            text += u' ' + tr("The nearest free of the same category: %1.").arg(offered.join(QStringLiteral(", ")));
            actions.push_back({QStringLiteral("nearestInsteadButton"), tr("Take the nearest"), {}, [this, instead] {
                                   m_basketNotice->clear();
                                   m_session.takeInstead(instead);
                               }});
        }
        actions.push_back({QStringLiteral("bestAgainButton"),
                           tr("Best %1 instead").arg(QLocale().toString(labels.size())),
                           {},
                           [this, count = qint32(labels.size())] {
                               m_basketNotice->clear();
                               m_session.takeBest({count, std::nullopt, false});
                           }});
        m_basketNotice->say(NoticeBar::Tone::Refused, text, std::move(actions));
    });
}

void SalePage::sayAsking(int attempt, const Error &why)
{
    const bool unreadable = why.code == "answer.malformed";
    say(m_basketNotice, [this, attempt, unreadable] {
        std::vector<NoticeBar::Action> actions{
            {QStringLiteral("askNowButton"), tr("Ask now"), {}, [this] { m_session.payment().askNow(); }}};
        if (unreadable) {
            actions.push_back({QStringLiteral("setAsideButton"), tr("Go on without the answer"), {}, [this] {
                                   m_session.payment().setAside();
                               }});
        }
        const QString text =
            unreadable ? tr("The database answered in a way that this version of Guichet cannot read. The sale may "
                            "well be recorded: do not take the payment again. Ask your IT to update Guichet; it asks "
                            "again then, always under the same number. (%1)")
                       : tr("The database went away before it answered. Guichet keeps asking what became of this sale, "
                            "always under the same number, so it is recorded once at most. Do not take the payment "
                            "again. (%1)");
        m_basketNotice->say(NoticeBar::Tone::Waiting, text.arg(tr("attempt %1").arg(QLocale().toString(attempt))),
                            actions, false);
    });
}

void SalePage::sayNeverRecorded(const SaleNote &sale)
{
    const QJsonObject &body = sale.sale.body;
    const Money total(body.value(u"total").toInteger(),
                      currencyFromCode(body.value(u"currency").toString()).value_or(Currency::EUR));
    say(m_basketNotice, [this, seats = sale.seats, total] {
        m_basketNotice->say(
            NoticeBar::Tone::Warning,
            tr("The sale that was interrupted last time was not recorded, and will not be by itself: %1, %2. If the "
               "customer is here and has paid, record it now; if not, leave it.")
                .arg(seats.join(QStringLiteral(", ")), formatMoney(total, QLocale())),
            {{QStringLiteral("recordNowButton"),
              tr("Record it now"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.payment().sendEarlier();
              }},
             {QStringLiteral("leaveSaleButton"),
              tr("Leave it"),
              {},
              [this] {
                  m_basketNotice->clear();
                  m_session.payment().dropEarlier();
                  m_session.payment().resume();
              }}},
            false);
    });
}

void SalePage::sayOthersLeft()
{
    const QStringList others = m_session.payment().otherOperators();
    if (others.isEmpty())
        return;
    say(m_listNotice, [this, others] {
        m_listNotice->say(NoticeBar::Tone::Info,
                          tr("Sales of %1 were interrupted at this counter. What became of them is shown when the same "
                             "person signs in here again.")
                              .arg(others.join(QStringLiteral(", "))));
    });
}

void SalePage::sayNotPrinted(const Error &error, const QStringList &tickets)
{
    say(m_planNotice, [this, error, tickets] {
        m_planNotice->say(
            NoticeBar::Tone::Warning,
            tr("Tickets were not printed: %1. %2").arg(tickets.join(QStringLiteral(", ")), sentence(error)),
            {{QStringLiteral("showOrderButton"), tr("Show the sale"), {}, [this, ticket = tickets.first()] {
                  m_planNotice->clear();
                  m_session.findOrder(ticket, false);
              }}});
    });
}

void SalePage::say(NoticeBar *bar, const Say &text)
{
    text();
    m_said.insert(bar, text);
}

} // namespace guichet::desk
