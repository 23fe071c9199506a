#include "vector.h"

int32_t positions_above_plain(const float *values, int32_t count, float threshold,
                              int32_t *positions) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++)
    if (values[i] > threshold) positions[found++] = i;
  return found;
}

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

void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  (vector_bits() == 512 ? bits_less_512 : bits_less_plain)(left, right, count, bits);
}

void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  (vector_bits() == 512 ? bits_equal_512 : bits_equal_plain)(left, right, count, bits);
}

// 64 values a step: hits are rare once the threshold has risen, so one test for all of them.
__attribute__((target("avx512f"))) static int32_t above_512(const float *values, int32_t count,
                                                            float threshold, int32_t *positions) {
  const __m512 limit = _mm512_set1_ps(threshold);
  int32_t found = 0, i = 0;
  for (; i + 64 <= count; i += 64) {
    uint64_t hits = 0;
    for (int part = 0; part < 4; part++) {
      __m512 v = _mm512_loadu_ps(values + i + 16 * part);
      hits |= (uint64_t)_mm512_cmp_ps_mask(v, limit, _CMP_GT_OQ) << (16 * part);
    }
    for (; hits; hits &= hits - 1) positions[found++] = i + __builtin_ctzll(hits);
  }
  for (; i < count; i++)
    if (values[i] > threshold) positions[found++] = i;
  return found;
}

__attribute__((target("avx2"))) static int32_t above_256(const float *values, int32_t count,
                                                         float threshold, int32_t *positions) {
  const __m256 limit = _mm256_set1_ps(threshold);
  int32_t found = 0, i = 0;
  for (; i + 32 <= count; i += 32) {
    uint32_t hits = 0;
    for (int part = 0; part < 4; part++) {
      __m256 v = _mm256_loadu_ps(values + i + 8 * part);
      hits |= (uint32_t)_mm256_movemask_ps(_mm256_cmp_ps(v, limit, _CMP_GT_OQ)) << (8 * part);
    }
    for (; hits; hits &= hits - 1) positions[found++] = i + __builtin_ctz(hits);
  }
  for (; i < count; i++)
    if (values[i] > threshold) positions[found++] = i;
  return found;
}

int32_t vector_bits(void) {
  if (__builtin_cpu_supports("avx512f")) return 512;
  return __builtin_cpu_supports("avx2") ? 256 : 0;
}

int32_t positions_above(const float *values, int32_t count, float threshold, int32_t *positions) {
  switch (vector_bits()) {
    case 512: return above_512(values, count, threshold, positions);
    case 256: return above_256(values, count, threshold, positions);
    default: return positions_above_plain(values, count, threshold, positions);
  }
}
#else
int32_t vector_bits(void) { return 0; }

void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  bits_less_plain(left, right, count, bits);
}

void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits) {
  bits_equal_plain(left, right, count, bits);
}

int32_t positions_above(const float *values, int32_t count, float threshold, int32_t *positions) {
  return positions_above_plain(values, count, threshold, positions);
}
#endif
