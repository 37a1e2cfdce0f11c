// Which part of the plan is in the window, and how large: all arithmetic of fit, zoom and pan.
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRect>
#include <QSize>

namespace guichet::seatplan {

/// Two spaces meet here. *Plan*: metres, floating. *Zoom space*: device pixels of the current zoom with an integer
/// origin, so that panning moves every seat by the same whole number of pixels. View positions are logical pixels of
/// the widget.
///
/// The centre is kept in metres and unrounded: zooming in and out again ends where it began.
class PlanCamera
{
public:
    void setContent(const QRectF &metres, double pitch);
    void setViewport(QSize logical, double devicePixelRatio);

    void fit();
    void fitRect(const QRectF &metres, double mostPixelsPerMetre);
    /// One notch of a mouse wheel is 120 units, as QWheelEvent counts; positive is closer. @p view stays where it is.
    void zoomBy(int units, QPointF view);
    void zoomTo(double pixelsPerMetre, QPointF view);
    /// Moves the window by device pixels, as far as the plan allows; says how far it really went.
    QPoint panBy(QPoint device);

    /// Logical pixels.
    [[nodiscard]] double pixelsPerMetre() const { return m_scale / m_ratio; }
    /// Device pixels per metre.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double devicePixelRatio() const { return m_ratio; }
    [[nodiscard]] QSize deviceSize() const;
    /// Zoom space position of the window's top left pixel.
    [[nodiscard]] QPoint origin() const;
    /// Where the origin may lie; a range of one point when all fits.
    [[nodiscard]] QRect originRange() const;

    [[nodiscard]] QPointF toPlan(QPointF view) const;
    [[nodiscard]] QPointF toView(QPointF metres) const;
    [[nodiscard]] QRectF visiblePlan() const;

private:
    void setScale(double scale);
    void keepInRange();
    [[nodiscard]] double fitScale() const;

    QRectF m_content{0, 0, 10, 10};
    double m_pitch = 0.5;
    QSize m_size{1, 1};
    double m_ratio = 1.0;
    QPointF m_centre;
    double m_scale = 1.0;
    double m_baseScale = 1.0; ///< m_scale without the wheel
    int m_wheel = 0;          ///< units turned since; whole numbers, so that back is back
};

} // namespace guichet::seatplan
