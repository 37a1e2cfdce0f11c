#include "measure.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace guichet::bench {

void Report::add(const Ratio &ratio)
{
    QTextStream(stdout) << (ratio.met ? "met     " : "missed  ") << ratio.name.leftJustified(58)
                        << QString::number(ratio.ratio, 'f', 2).rightJustified(8) << "  goal " << ratio.goal << "  of "
                        << ratio.baseline << Qt::endl;
    m_ratios.push_back(ratio);
}

void Report::atLeast(const QString &name, double ratio, const QString &baseline, double goal)
{
    add({name, ratio, baseline, QStringLiteral(">= %1").arg(goal), ratio >= goal});
}

void Report::atMost(const QString &name, double ratio, const QString &baseline, double goal)
{
    add({name, ratio, baseline, QStringLiteral("<= %1").arg(goal), ratio <= goal});
}

void Report::tell(const QString &name, double ratio, const QString &baseline)
{
    add({name, ratio, baseline, QStringLiteral("none"), true});
}

void Report::missing(const QString &name, const QString &why)
{
    add({name, 0, why, QStringLiteral("measured"), false});
}

bool Report::write(const QString &path) const
{
    QJsonArray list;
    for (const Ratio &r : m_ratios) {
        list.append(QJsonObject{{QStringLiteral("name"), r.name},
                                {QStringLiteral("ratio"), r.ratio},
                                {QStringLiteral("baseline"), r.baseline},
                                {QStringLiteral("goal"), r.goal},
                                {QStringLiteral("met"), r.met}});
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(list).toJson()) > 0;
}

double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

} // namespace guichet::bench
