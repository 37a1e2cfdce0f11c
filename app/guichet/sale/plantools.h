// What stands above the plan: how many best seats, of which category; standing places; zoom.
#pragma once

#include "salesession.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLayout;
class QLabel;
class QMenu;
class QSpinBox;
QT_END_NAMESPACE

namespace guichet::counter {
class KeyButton;
}

namespace guichet::desk {

class PlanTools : public QWidget
{
    Q_OBJECT
public:
    explicit PlanTools(QWidget *parent = nullptr);

    void setSheet(std::shared_ptr<const catalog::PerformanceSheet> sheet);
    /// Free seats per category, as the plan counts them.
    void setFree(const std::vector<qint32> &free);
    void setBusy(bool busy);
    /// Roles that do not sell see the plan only.
    void setSelling(bool selling);
    /// After the others.
    void addTool(QWidget *tool);
    /// The next customer begins with two seats of any category.
    void reset();

    /// Digits that follow each other within a moment make one number.
    void typeDigit(int digit);
    void setCount(int count);
    [[nodiscard]] int count() const;
    /// Products take the place of the tools for best seats (ExpressPad).
    void setExpress(bool express);
    /// The category is sold standing only.
    [[nodiscard]] std::optional<int> standingBlockOf(qint32 category) const;
    /// True while a number is being typed: then 0 belongs to it.
    [[nodiscard]] bool isTypingNumber() const;
    void wishBest();
    void wishNext();
    /// Asks how many places of the standing block; -1: of the first one there is.
    void askStanding(int block);

Q_SIGNALS:
    void countChanged(int count);
    void bestWanted(const guichet::desk::BestWish &wish);
    void nextBestWanted();
    void standingWanted(int block, int count);
    void zoomWanted(double notches);
    void fitWanted();
    /// The standing question was left with Escape.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showTitle();
    void fillCategories();
    [[nodiscard]] QString categoryText(size_t category) const;
    void takeStanding();
    void closeStanding();
    [[nodiscard]] std::vector<int> standingBlocks() const;

    std::shared_ptr<const catalog::PerformanceSheet> m_sheet;
    std::vector<qint32> m_free;
    bool m_selling = true;
    bool m_express = false;
    qint64 m_lastDigit = 0;
    int m_standingBlock = -1;

    QLayout *m_choice = nullptr;
    QLabel *m_title;
    QSpinBox *m_count;
    QComboBox *m_category;
    counter::KeyButton *m_accessible;
    counter::KeyButton *m_best;
    counter::KeyButton *m_next;
    counter::KeyButton *m_standing;
    QMenu *m_standingMenu;
    counter::KeyButton *m_zoomIn;
    counter::KeyButton *m_zoomOut;
    counter::KeyButton *m_fit;
    QWidget *m_standingRow;
    QLabel *m_standingLabel;
    QSpinBox *m_standingCount;
    counter::KeyButton *m_standingTake;
    counter::KeyButton *m_standingClose;
};

} // namespace guichet::desk
