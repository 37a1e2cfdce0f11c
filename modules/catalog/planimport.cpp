// Recognises a seating plan's format by content.
#include <catalog/jsonplace.h>
#include <catalog/planformats.h>

#include <algorithm>

namespace guichet::catalog {
namespace {

constexpr qsizetype MaxBytes = 64 * 1024 * 1024;
constexpr const char *ByteOrderMark = "\xEF\xBB\xBF";

Result<PlanImport> readRecognised(const QByteArray &content, const QByteArray &shapes)
{
    const QByteArray start = content.first(std::min<qsizetype>(content.size(), 4096)).trimmed();
    if (start.isEmpty()) {
        return tl::unexpected(malformed(QStringLiteral("line 1, column 1"),
                                        QT_TRANSLATE_NOOP("Import", "a seating plan"),
                                        QStringLiteral(QT_TRANSLATE_NOOP("Import", "the end of the file"))));
    }
    if (start.startsWith('<'))
        return readSvgPlan(content);
    if (!start.startsWith('{') && !start.startsWith('['))
        return wrongInput("file.unknown-format");
    const auto document = parseJson(content);
    if (!document)
        return tl::unexpected(document.error());
    const QJsonObject root = document->toObject();
    if (root.contains(u"guichet_seating_plan"))
        return readGuichetPlan(*document);
    if (root.contains(u"zones"))
        return readPretixPlan(*document);
    const QStringList names = root.keys();
    if (std::ranges::any_of(names, [](const QString &name) { return name.startsWith(u"tribune_"); }))
        return readStadiumPlan(*document, shapes);
    return wrongInput("file.unknown-format");
}

} // namespace

Result<PlanImport> readSeatingPlan(const QByteArray &content, const QByteArray &shapes)
{
    for (const QByteArray &file : {content, shapes}) {
        if (file.size() > MaxBytes) {
            return wrongInput("file.too-large", {QString::number(file.size() / (1024 * 1024)),
                                                 QString::number(MaxBytes / (1024 * 1024))});
        }
    }
    const bool marked = content.startsWith(ByteOrderMark);
    auto read = readRecognised(marked ? content.sliced(3) : content, shapes);
    if (!read)
        return read;
    if (!shapes.isEmpty() && read->format != PlanFormat::StadiumRows)
        read->notices.push_back({"plan.shapes-unused", {}});
    if (std::max(read->plan.size.width(), read->plan.size.height()) > MaxPlanSize) {
        return tl::unexpected(
            malformed(QStringLiteral("plan"), QT_TRANSLATE_NOOP("Import", "seats less than 10 kilometres apart"),
                      QStringLiteral("%1 × %2 m").arg(read->plan.size.width()).arg(read->plan.size.height())));
    }
    // Every reader refuses what would break a plan, with its place in the file. This is the net below them.
    if (const auto fault = findStructuralFault(read->plan))
        return wrongInput(
            "file.malformed",
            {QStringLiteral("plan"), QStringLiteral(QT_TRANSLATE_NOOP("Import", "a sound seating plan")), *fault},
            *fault);
    return read;
}

} // namespace guichet::catalog
