#include "select.h"

int32_t positions_above_plain(const float *values, int32_t count, float threshold,
                              int32_t *positions) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++)
    if (values[i] > threshold) positions[found++] = i;
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

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

int32_t positions_above(const float *values, int32_t count, float threshold, int32_t *positions) {
  return positions_above_plain(values, count, threshold, positions);
}
#endif
