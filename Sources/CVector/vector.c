#include "vector.h"

#define PLAIN_BITS(name, operator)                                                       \
  void name(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) { \
    for (int32_t first = 0; first < count; first += 64) {                                \
      uint64_t word = 0;                                                                 \
      for (int32_t i = first; i < count && i < first + 64; i++)                          \
        word |= (uint64_t)(left[i] operator right[i]) << (i - first);                    \
      bits[first / 64] = word;                                                           \
    }                                                                                    \
  }
PLAIN_BITS(bits_less_plain, <)
PLAIN_BITS(bits_equal_plain, ==)

#if defined(__x86_64__)
#include <immintrin.h>

#define BITS_512(name, comparison, plain)                                                    \
  __attribute__((target("avx512f"))) static void name(                                       \
      const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {            \
    int32_t first = 0;                                                                       \
    for (; first + 64 <= count; first += 64) {                                               \
      uint64_t word = 0;                                                                     \
      for (int part = 0; part < 8; part++) {                                                 \
        __m512i a = _mm512_loadu_si512(left + first + 8 * part);                             \
        __m512i b = _mm512_loadu_si512(right + first + 8 * part);                            \
        word |= (uint64_t)_mm512_cmp_epi64_mask(a, b, comparison) << (8 * part);             \
      }                                                                                      \
      bits[first / 64] = word;                                                               \
    }                                                                                        \
    if (first < count) plain(left + first, right + first, count - first, bits + first / 64); \
  }
BITS_512(bits_less_512, _MM_CMPINT_LT, bits_less_plain)
BITS_512(bits_equal_512, _MM_CMPINT_EQ, bits_equal_plain)

static int has_512(void) { return __builtin_cpu_supports("avx512f"); }

void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  (has_512() ? bits_less_512 : bits_less_plain)(left, right, count, bits);
}

void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  (has_512() ? bits_equal_512 : bits_equal_plain)(left, right, count, bits);
}
#else
void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  bits_less_plain(left, right, count, bits);
}

void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  bits_equal_plain(left, right, count, bits);
}
#endif
