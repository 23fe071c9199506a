// Loops over floats that the compiler's baseline leaves slow. The widest version that the processor
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

// Bits of a vector register that positions_above uses on this processor: 512, 256, or 0 for the
// plain loop.
int32_t vector_bits(void);

#endif
