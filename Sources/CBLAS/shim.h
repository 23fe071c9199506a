// The only door to BLAS and LAPACK. The few routines in use are declared here rather than taken
// from <cblas.h>, so that the headers of whichever provider is installed cannot disagree.
#ifndef PASSERELLE_CBLAS_SHIM_H
#define PASSERELLE_CBLAS_SHIM_H

enum { CBLAS_ROW_MAJOR = 101, CBLAS_NO_TRANSPOSE = 111, CBLAS_TRANSPOSE = 112 };

void cblas_sgemm(int order, int transposeA, int transposeB, int m, int n, int k, float alpha,
                 const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc);

void cblas_dgemm(int order, int transposeA, int transposeB, int m, int n, int k, double alpha,
                 const double *a, int lda, const double *b, int ldb, double beta, double *c,
                 int ldc);

void cblas_sgemv(int order, int transpose, int m, int n, float alpha, const float *a, int lda,
                 const float *x, int incX, float beta, float *y, int incY);

void cblas_dgemv(int order, int transpose, int m, int n, double alpha, const double *a, int lda,
                 const double *x, int incX, double beta, double *y, int incY);

void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info);

void dpotri_(const char *uplo, const int *n, double *a, const int *lda, int *info);
void dpotrs_(const char *uplo, const int *n, const int *columns, const double *a, const int *lda,
             double *b, const int *ldb, int *info);

// What dladdr(3) tells of an address, to name the provider. glibc declares it only to programs that
// define _GNU_SOURCE before the first header, which an importer of a module cannot.
struct loaded_symbol {
  const char *path;
  void *base;
  const char *name;
  void *address;
};
int locate_symbol(const void *address, struct loaded_symbol *found) __asm__("dladdr");

#endif
