// The seating plan on screen: shows the state of every seat, and tells which seats a person picks.
#pragma once

#include <seatplan/hovercard.h>
#include <seatplan/lasso.h>
#include <seatplan/plancamera.h>
#include <seatplan/planpainter.h>
#include <seatplan/plantool.h>
#include <seatplan/seatnavigation.h>
#include <seatplan/selection.h>

#include <QAbstractScrollArea>
#include <QPointer>

#include <functional>
#include <optional>

namespace guichet::seatplan {

class SeatPlanSpeech;

/// The view never decides: it reports what was picked with seatsPicked(), the owner asks the database, and the answer
/// comes back as a state of the model or a mark of the selection.
///
/// Mouse, with the pointer: click a seat, Shift+click the end of a range in the same row, Ctrl+click its block; drag a
/// lasso, Ctrl+drag a rectangle to have its free seats, with Shift to give seats back; the right button gives all back,
/// or drops what is being drawn. These are the gestures that SecuTix taught operators (seatmap.md §10). The other tools
/// (PlanTool) do one of these by a plain click or drag. Wheel zooms; middle button or Space+drag pans. While only
/// blocks are shown, the pointer's click zooms into one and its drag pans. Keyboard: arrows, Home, End, Enter or Space,
/// + − 0 F, Escape; V R K M L D H choose a tool, G asks for a seat by name.
class SeatPlanView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit SeatPlanView(QWidget *parent = nullptr);
    ~SeatPlanView() override;

    /// Shows another plan, fitted; the model and the selection of the old one are let go. May be null.
    void setPlan(std::shared_ptr<const catalog::SeatingPlan> plan);
    /// The same with a layout that a worker thread has made: that of a stadium takes longer than a frame.
    void setLayout(std::shared_ptr<const SeatLayout> layout);
    /// The states of this plan's seats, or null. Not owned.
    void setModel(SeatStateModel *model);
    /// Marks shown as thick rings; shared with other widgets, or null. Not owned. The view never changes it.
    void setSelection(SeatSelection *selection);
    /// Seats proposed for the next pick, ringed in the accent colour.
    void setHighlights(const QList<int> &seats);
    /// A text on the hover card for a seat, usually its prices, one per line; asked only when a card is shown.
    void setHoverText(std::function<QString(int seat)> textFor);

    [[nodiscard]] const SeatLayout *seatLayout() const { return m_layout.get(); }
    [[nodiscard]] SeatStateModel *model() const { return m_model; }
    [[nodiscard]] SeatSelection *selection() const { return m_selection; }
    /// What setHoverText() has for this seat.
    [[nodiscard]] QString priceText(int seat) const { return m_hoverText ? m_hoverText(seat) : QString(); }
    /// Marked, or held by this counter.
    [[nodiscard]] bool isOurs(int seat) const;
    /// What the colours mean: its mode and filter may be set by anybody, its model is the view's.
    [[nodiscard]] SeatShading &shading() { return m_shading; }
    /// As painted: for legends and lists beside the plan.
    [[nodiscard]] const SeatColours &colours() const { return m_colours; }
    [[nodiscard]] double pixelsPerMetre() const { return m_camera.pixelsPerMetre(); }
    [[nodiscard]] DetailLevel detailLevel() const;

    void setTool(PlanTool tool);
    [[nodiscard]] PlanTool tool() const { return m_tool; }

    void fitAll();
    void zoomToBlock(int block);
    /// 1.0 is one notch of the mouse wheel, about the middle of the window.
    void zoomBy(double notches);
    void setPixelsPerMetre(double pixels);
    void ensureVisible(int seat);
    /// In the middle, as near as they are read easily.
    void showSeats(const QList<int> &seats);

    /// -1: none.
    [[nodiscard]] int seatAt(QPoint position) const;
    [[nodiscard]] int blockAt(QPoint position) const;
    /// In the viewport; empty for a standing place.
    [[nodiscard]] QRect visualRect(int seat) const;
    [[nodiscard]] QRect visualBlockRect(int block) const;
    /// "C3, row 12, seat 7", as people say it.
    [[nodiscard]] QString describe(int seat) const;
    /// The seat that the arrow keys move from, -1: none.
    [[nodiscard]] int currentSeat() const { return m_current.seat; }
    void setCurrentSeat(int seat);
    /// The block that the arrow keys move from, -1: none, or a seat.
    [[nodiscard]] int currentBlock() const { return m_current.block; }
    void setCurrentBlock(int block);
    /// Seats are marked by the keyboard, and Enter takes them.
    [[nodiscard]] bool hasMarked() const { return !m_marked.isEmpty(); }
    /// What Enter does: takes the marked seats, picks the current one, or goes into the current block.
    void activateCurrent();
    /// What a screen reader is told.
    [[nodiscard]] SeatPlanSpeech &speech() const { return *m_speech; }

    [[nodiscard]] QSize sizeHint() const override { return {800, 600}; }

Q_SIGNALS:
    /// A person picked these seats, to have them (@p add) or to give them back. All are free when added, and held
    /// here or marked when given back.
    void seatsPicked(const QList<int> &seats, bool add);
    void standingClicked(int block);
    /// Another model or selection is shown; whoever follows the plan lets the old ones go.
    void sourcesChanged();
    /// -1: the pointer left the seats.
    void hovered(int seat);
    void currentSeatChanged(int seat);
    void zoomChanged(double pixelsPerMetre);
    void toolChanged();
    void highlightsChanged();
    /// A person wants to find a seat by typing (G).
    void findWanted();
    /// colours() are others now.
    void coloursChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Click, Band, Lasso, Paint, Range, Pan, Dropped };

    // Painting and geometry
    [[nodiscard]] PlanPainter &painter() const; ///< ready for the current zoom
    void fitCamera();
    void retranslate();
    void updateColours();
    void updateScrollBars();
    void afterZoom();
    [[nodiscard]] QRect toView(const QRect &zoomSpace) const;
    void updateSeats(const QList<int> &seats);
    void setMark(const QList<int> &seats, SeatStyle bit, bool on);
    void setOverlay(const PlanMarks &overlay);

    // What the pointer and the keys mean
    [[nodiscard]] bool showsBlocks() const { return detailLevel() == DetailLevel::Blocks; }
    [[nodiscard]] bool isFree(int seat) const;
    [[nodiscard]] QList<int> pickable(const QList<int> &seats, bool add) const;
    void click(QPoint position, Qt::KeyboardModifiers modifiers);
    void toggle(int seat);
    void pickAll(const QList<int> &seats, bool giveBack);
    void giveAllBack();
    void startPan(QPoint position);
    [[nodiscard]] Drag dragOf(Qt::KeyboardModifiers modifiers) const;
    void startDrag(Drag drag, Qt::KeyboardModifiers modifiers);
    void drawTo(QPoint position, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool isDrawing() const;
    [[nodiscard]] QList<int> drawnSeats(QPoint position);
    void showPreview(const QList<int> &picked);
    void endDrawing(bool pick);
    [[nodiscard]] QPoint toZoomSpace(QPoint position) const;
    void showCursor();
    void hoverAt(QPoint position);
    void leaveHover();
    void moveCurrent(Direction direction);
    void moveToRowEnd(bool last);
    [[nodiscard]] bool mapKey(const QKeyEvent &event);
    void moveToBlock(int block);
    void moveToNextBlock(int by);
    void moveSkipping(Direction direction);
    void extendInRow(Direction direction);
    void markForPick(const QList<int> &seats);
    void markRow();
    void markBlock();
    void dropMarked();
    void takeMarked();
    void showMenu();
    void setCurrent(Stop stop, bool fromKeyboard);
    void showFocus();
    [[nodiscard]] Stop somewhere() const;
    [[nodiscard]] int seatNearMiddle() const;
    void showCard(Stop stop);

    std::shared_ptr<const SeatLayout> m_layout;
    QPointer<SeatStateModel> m_model;
    SeatShading m_shading;
    QPointer<SeatSelection> m_selection;
    std::function<QString(int)> m_hoverText;

    SeatColours m_colours;
    PlanCamera m_camera;
    mutable PlanPainter m_painter;
    QImage m_scratch;
    std::vector<quint8> m_marks; ///< bits of SeatStyle per seat, besides the model's
    QList<int> m_highlights;
    PlanMarks m_overlay;
    HoverCard *m_card;
    bool m_fitted = true; ///< stays fitted when resized, until zoomed
    bool m_syncingScrollBars = false;

    Stop m_current;
    bool m_showsFocus = false; ///< the keyboard is in use
    Stop m_cardFor;
    QPointF m_wish; ///< the column that crossing rows keeps, metres
    int m_rangeStart = -1;
    QList<int> m_marked; ///< by the keyboard: taken together by Enter or Space
    int m_extendFrom = -1;

    Drag m_drag = Drag::None;
    QPoint m_pressedAt;
    QPoint m_pointer;
    QPoint m_panStart;  ///< scroll bar values at the press
    QPoint m_drawStart; ///< zoom space
    QPoint m_drawLast;  ///< likewise
    std::optional<Lasso> m_lasso;
    QList<int> m_painted; ///< ascending
    QList<int> m_preview;
    PlanTool m_tool = PlanTool::Pointer;
    bool m_drawAdds = true;
    bool m_strokeGivesBack = false; ///< the brush was put down on a seat of ours
    bool m_spaceIsDown = false;
    bool m_spaceWasUsed = false;

    std::unique_ptr<SeatPlanSpeech> m_speech; ///< ends first: it speaks of the others
};

} // namespace guichet::seatplan
