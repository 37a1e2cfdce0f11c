// Buttons in a line, and in the next line when the text is larger or the window smaller: nothing is cut.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace guichet::counter {

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// Fill: the items of a line share its whole width, as keys of a pad do. Natural: each is as wide as it wants.
    enum class Lines { Natural, Fill };

    FlowLayout(Lines lines, int spacing);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line {
        std::vector<QLayoutItem *> items;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] std::vector<Line> linesIn(int width) const;
    [[nodiscard]] int heightOf(const std::vector<Line> &lines) const;

    const Lines m_lines;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace guichet::counter
