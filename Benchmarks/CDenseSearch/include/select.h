// Loops of the dense search that the compiler's baseline leaves slow. The widest version that the
// processor has is chosen at run time.
#ifndef PASSERELLE_SELECT_H
#define PASSERELLE_SELECT_H

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

// Bits of a vector register that these loops use on this processor: 512, 256, or 0 for the
// plain loop.
int32_t vector_bits(void);

#endif
