#include "uuid7.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace guichet {

QUuid makeUuid7(qint64 unixMilliseconds)
{
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const auto time = quint64(unixMilliseconds);
    const auto randA = quint16(0x7000U | (random[0] & 0x0fffU));
    const quint64 randB =
        ((quint64(random[1]) << 32 | random[2]) & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL;
    std::array<uchar, 8> tail{};
    qToBigEndian(randB, tail.data());
    return QUuid(quint32(time >> 16), quint16(time & 0xffffU), randA, tail[0], tail[1], tail[2], tail[3], tail[4],
                 tail[5], tail[6], tail[7]);
}

} // namespace guichet
