// Loops that the compiler's baseline leaves slow. The widest version that the processor
// has is chosen at run time, so no target needs flags that an integrator's build would refuse.
#ifndef PASSERELLE_VECTOR_H
#define PASSERELLE_VECTOR_H

#include <stdint.h>

// Writes the positions of the values above a threshold, ascending, and returns how many there are.
// `positions` has room for `count`. NaN is above nothing.
int32_t positions_above(const float *values, int32_t count, float threshold, int32_t *positions);

// The same by a plain loop: what the others are compared with.
int32_t positions_above_plain(const float *values, int32_t count, float threshold,
                              int32_t *positions);

// A limit that at least `least` and, unless too many values are equal or one is infinite, at most `most`
// of the values reach; found by halving the range, since a count is a few instructions a vector. Needs
// least <= count and no NaN.
float limit_keeping(const float *values, int32_t count, int32_t least, int32_t most);
float limit_keeping_plain(const float *values, int32_t count, int32_t least, int32_t most);

// Moves the values that reach the limit to the front, in their order and with what belongs to them;
// returns how many there are.
int32_t keep_reaching(float *values, int32_t *columns, int32_t count, float limit);

// Sets bit i of `bits` (64 to a word, lowest first) to whether left[i] < right[i], or left[i] == right[i].
// `bits` has room for count / 64 words, rounded up; bits beyond the last are clear.
void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);
void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);

// The same by plain loops.
void bits_less_plain(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);
void bits_equal_plain(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);

// Bits of a vector register that these loops use on this processor: 512, 256, or 0 for the
// plain loop.
int32_t vector_bits(void);

#endif
