#include <math.h>

#include "select.h"

int32_t keep_reaching(float *values, int32_t *columns, int32_t count, float limit) {
  int32_t kept = 0;
  for (int32_t i = 0; i < count; i++) {
    float value = values[i];
    values[kept] = value;
    columns[kept] = columns[i];
    kept += value >= limit;
  }
  return kept;
}

// One text for all widths: the compiler makes vectors of the loops as far as each target lets it; of
// a minimum only where lanes say that the order does not matter.
#define LIMIT_KEEPING(name, target)                                                      \
  target float name(const float *values, int32_t count, int32_t least, int32_t most) {   \
    float low = INFINITY, high = -INFINITY, lows[16], highs[16];                         \
    for (int lane = 0; lane < 16; lane++) lows[lane] = low, highs[lane] = high;          \
    int32_t first = 0;                                                                   \
    for (; first + 16 <= count; first += 16) {                                           \
      for (int lane = 0; lane < 16; lane++) {                                            \
        float value = values[first + lane];                                              \
        lows[lane] = value < lows[lane] ? value : lows[lane];                            \
        highs[lane] = value > highs[lane] ? value : highs[lane];                         \
      }                                                                                  \
    }                                                                                    \
    for (int lane = 0; lane < 16; lane++) {                                              \
      low = lows[lane] < low ? lows[lane] : low;                                         \
      high = highs[lane] > high ? highs[lane] : high;                                    \
    }                                                                                    \
    for (; first < count; first++) {                                                     \
      low = values[first] < low ? values[first] : low;                                   \
      high = values[first] > high ? values[first] : high;                                \
    }                                                                                    \
    while (count > most) {                                                               \
      float middle = low / 2 + high / 2;                                                 \
      /* No value between them: too many are equal. Infinities leave no middle either. */ \
      if (!(middle > low && middle < high)) return low;                                  \
      int32_t reaching = 0;                                                              \
      for (int32_t i = 0; i < count; i++) reaching += values[i] >= middle;               \
      if (reaching > most) {                                                             \
        low = middle;                                                                    \
      } else if (reaching < least) {                                                     \
        high = middle;                                                                   \
      } else {                                                                           \
        return middle;                                                                   \
      }                                                                                  \
    }                                                                                    \
    return low;                                                                          \
  }

LIMIT_KEEPING(limit_keeping_plain, )

#if defined(__x86_64__)
LIMIT_KEEPING(limit_keeping_512, __attribute__((target("avx512f"))) static)
LIMIT_KEEPING(limit_keeping_256, __attribute__((target("avx2"))) static)

float limit_keeping(const float *values, int32_t count, int32_t least, int32_t most) {
  switch (vector_bits()) {
    case 512: return limit_keeping_512(values, count, least, most);
    case 256: return limit_keeping_256(values, count, least, most);
    default: return limit_keeping_plain(values, count, least, most);
  }
}
#else
float limit_keeping(const float *values, int32_t count, int32_t least, int32_t most) {
  return limit_keeping_plain(values, count, least, most);
}
#endif
