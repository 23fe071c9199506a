// Loops that the compiler's baseline leaves slow. The widest version that the processor
// has is chosen at run time, so no target needs flags that an integrator's build would refuse.
#ifndef PASSERELLE_VECTOR_H
#define PASSERELLE_VECTOR_H

#include <stdint.h>

// Sets bit i of `bits` (64 to a word, lowest first) to whether left[i] < right[i], or left[i] == right[i].
// `bits` has room for count / 64 words, rounded up; bits beyond the last are clear.
void bits_less(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);
void bits_equal(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);

// The same by plain loops.
void bits_less_plain(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);
void bits_equal_plain(const int64_t *left, const int64_t *right, int32_t count, uint64_t *bits);

#endif
