#include <seatplan/plancamera.h>

#include <algorithm>
#include <cmath>

namespace guichet::seatplan {

namespace {
constexpr double NotchFactor = 1.25;
constexpr double LargestSeat = 96.0; // logical pixels from seat to seat
constexpr double SmallestOfFit = 0.5;
constexpr int Rounding = 2;       // device pixels by which a fitted plan may exceed its window
constexpr double EdgeRoom = 0.25; // share of the window that may lie beyond the plan's edge once it is larger
} // namespace

void PlanCamera::setContent(const QRectF &metres, double pitch)
{
    m_content = metres;
    m_pitch = pitch;
    fit();
}

void PlanCamera::setViewport(QSize logical, double devicePixelRatio)
{
    const double logicalScale = m_scale / m_ratio;
    m_size = logical.expandedTo(QSize(1, 1));
    if (devicePixelRatio != m_ratio) {
        m_ratio = devicePixelRatio;
        m_baseScale = m_scale = logicalScale * m_ratio;
        m_wheel = 0;
    }
    keepInRange();
}

QSize PlanCamera::deviceSize() const
{
    return {int(std::ceil(m_size.width() * m_ratio)), int(std::ceil(m_size.height() * m_ratio))};
}

double PlanCamera::fitScale() const
{
    return m_ratio * std::min(m_size.width() / m_content.width(), m_size.height() / m_content.height());
}

void PlanCamera::fit()
{
    m_centre = m_content.center();
    m_baseScale = m_scale = fitScale();
    m_wheel = 0;
}

void PlanCamera::fitRect(const QRectF &metres, double mostPixelsPerMetre)
{
    const double asked = std::min(m_size.width() / metres.width(), m_size.height() / metres.height());
    m_centre = metres.center();
    setScale(std::min(asked, mostPixelsPerMetre) * m_ratio);
}

void PlanCamera::setScale(double scale)
{
    const double most = std::max(LargestSeat / m_pitch * m_ratio, fitScale());
    m_baseScale = m_scale = std::clamp(scale, fitScale() * SmallestOfFit, most);
    m_wheel = 0;
    keepInRange();
}

void PlanCamera::zoomBy(int units, QPointF view)
{
    const double least = fitScale() * SmallestOfFit;
    const double most = std::max(LargestSeat / m_pitch * m_ratio, fitScale());
    const double wanted = m_baseScale * std::pow(NotchFactor, (m_wheel + units) / 120.0);
    // A notch that would cross the limit is not taken at all: a shortened one could not be turned back.
    if ((units > 0 && wanted > most * 1.001) || (units < 0 && wanted < least * 0.999))
        return;
    const QPointF fixed = toPlan(view);
    m_wheel += units;
    m_scale = wanted;
    m_centre = fixed - (view - QPointF(m_size.width(), m_size.height()) / 2.0) / pixelsPerMetre();
    keepInRange();
}

void PlanCamera::zoomTo(double pixelsPerMetre, QPointF view)
{
    const QPointF fixed = toPlan(view);
    setScale(pixelsPerMetre * m_ratio);
    m_centre = fixed - (view - QPointF(m_size.width(), m_size.height()) / 2.0) / this->pixelsPerMetre();
    keepInRange();
}

QRect PlanCamera::originRange() const
{
    const QSize window = deviceSize();
    const auto range = [this](double low, double high, int extent) {
        const int from = int(std::floor(low * m_scale));
        const int to = int(std::ceil(high * m_scale));
        if (to - from <= extent + Rounding) {
            const int centred = from + (to - from - extent) / 2;
            return std::pair(centred, centred);
        }
        const int room = int(extent * EdgeRoom);
        return std::pair(from - room, to + room - extent);
    };
    const auto [left, right] = range(m_content.left(), m_content.right(), window.width());
    const auto [top, bottom] = range(m_content.top(), m_content.bottom(), window.height());
    return QRect(QPoint(left, top), QPoint(right, bottom));
}

void PlanCamera::keepInRange()
{
    const QRect range = originRange();
    const QPoint at = origin();
    const QPoint allowed(std::clamp(at.x(), range.left(), range.right()),
                         std::clamp(at.y(), range.top(), range.bottom()));
    if (allowed.x() != at.x())
        m_centre.setX((allowed.x() + deviceSize().width() / 2.0) / m_scale);
    if (allowed.y() != at.y())
        m_centre.setY((allowed.y() + deviceSize().height() / 2.0) / m_scale);
}

QPoint PlanCamera::origin() const
{
    const QSize window = deviceSize();
    return {int(std::lround(m_centre.x() * m_scale - window.width() / 2.0)),
            int(std::lround(m_centre.y() * m_scale - window.height() / 2.0))};
}

QPoint PlanCamera::panBy(QPoint device)
{
    const QRect range = originRange();
    const QPoint at = origin();
    const QPoint to(std::clamp(at.x() + device.x(), range.left(), range.right()),
                    std::clamp(at.y() + device.y(), range.top(), range.bottom()));
    const QPoint moved = to - at;
    m_centre += QPointF(moved) / m_scale;
    return moved;
}

QPointF PlanCamera::toPlan(QPointF view) const
{
    return m_centre + (view - QPointF(m_size.width(), m_size.height()) / 2.0) / pixelsPerMetre();
}

QPointF PlanCamera::toView(QPointF metres) const { return (metres * m_scale - QPointF(origin())) / m_ratio; }

QRectF PlanCamera::visiblePlan() const { return {QPointF(origin()) / m_scale, QSizeF(deviceSize()) / m_scale}; }

} // namespace guichet::seatplan
