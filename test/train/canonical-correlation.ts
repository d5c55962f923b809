/** A square matrix, row after row. */
export type Matrix = Float64Array;

/** Sums from which correlations are found, gathered pair by pair. */
export interface Correlator {
  /** @param weight how much the pair counts */
  add(one: Float64Array, other: Float64Array, weight: number): void;
  /** The `count` best pairs of directions. */
  finish(count: number): CanonicalCorrelations;
}

/** Directions in two spaces whose projections agree best, best first. */
export interface CanonicalCorrelations {
  readonly correlations: number[];
  readonly one: number[][];
  readonly other: number[][];
}

/** This share of the mean variance is added to all: few recordings must not be learned by heart. */
const ridgeShare = 0.02;

/** Makes a correlator for pairs of vectors of one size (Hotelling 1936). */
export function createCorrelator(size: number): Correlator {
  let mass = 0;
  const oneSums = new Float64Array(size);
  const otherSums = new Float64Array(size);
  const ones = new Float64Array(size * size);
  const others = new Float64Array(size * size);
  const mixed = new Float64Array(size * size);
  const scaled = new Float64Array(size);
  const addProducts = (to: Matrix, b: Float64Array): void => {
    for (let row = 0; row < size; row += 1) {
      const value = scaled[row] ?? 0;
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        to[place] = (to[place] ?? 0) + value * (b[column] ?? 0);
      }
    }
  };
  return {
    add: (one, other, weight) => {
      mass += weight;
      for (let k = 0; k < size; k += 1) {
        oneSums[k] = (oneSums[k] ?? 0) + weight * (one[k] ?? 0);
        otherSums[k] = (otherSums[k] ?? 0) + weight * (other[k] ?? 0);
      }
      scaled.set(one);
      for (let k = 0; k < size; k += 1) scaled[k] = (scaled[k] ?? 0) * weight;
      addProducts(ones, one);
      addProducts(mixed, other);
      scaled.set(other);
      for (let k = 0; k < size; k += 1) scaled[k] = (scaled[k] ?? 0) * weight;
      addProducts(others, other);
    },
    finish: (count) => {
      const a = oneSums.map((sum) => sum / mass);
      const b = otherSums.map((sum) => sum / mass);
      const center = (of: Matrix, p: Float64Array, q: Float64Array): Matrix =>
        of.map(
          (value, index) =>
            value / mass - (p[Math.floor(index / size)] ?? 0) * (q[index % size] ?? 0),
        );
      const centered = {
        ones: center(ones, a, a),
        others: center(others, b, b),
        mixed: center(mixed, a, b),
      };
      return correlate(centered, size, count);
    },
  };
}

interface Covariances {
  readonly ones: Matrix;
  readonly others: Matrix;
  readonly mixed: Matrix;
}

function correlate(
  { ones, others, mixed }: Covariances,
  size: number,
  count: number,
): CanonicalCorrelations {
  const whitenOne = invertRoot(addRidge(ones, size), size);
  const whitenOther = invertRoot(addRidge(others, size), size);
  const common = multiply(multiply(whitenOne, mixed, size), whitenOther, size);
  const { values, vectors } = decompose(multiply(common, transpose(common, size), size), size);
  const order = Array.from(values.keys()).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const result: CanonicalCorrelations = { correlations: [], one: [], other: [] };
  for (const column of order.slice(0, count)) {
    const left = Float64Array.from({ length: size }, (_, row) => vectors[row * size + column] ?? 0);
    const correlation = Math.sqrt(Math.max(0, values[column] ?? 0));
    const right = apply(transpose(common, size), left).map((value) => value / correlation);
    result.correlations.push(correlation);
    result.one.push([...apply(whitenOne, left)]);
    result.other.push([...apply(whitenOther, right)]);
  }
  return result;
}

function addRidge(matrix: Matrix, size: number): Matrix {
  let trace = 0;
  for (let k = 0; k < size; k += 1) trace += matrix[k * size + k] ?? 0;
  const ridge = (ridgeShare * trace) / size;
  return matrix.map((value, index) => (index % (size + 1) === 0 ? value + ridge : value));
}

/** The symmetric matrix whose square is the inverse. */
function invertRoot(matrix: Matrix, size: number): Matrix {
  const { values, vectors } = decompose(matrix, size);
  const scaled = vectors.map((value, index) => value / Math.sqrt(values[index % size] ?? 1));
  return multiply(scaled, transpose(vectors, size), size);
}

function transpose(matrix: Matrix, size: number): Matrix {
  return matrix.map((_, index) => matrix[(index % size) * size + Math.floor(index / size)] ?? 0);
}

function multiply(a: Matrix, b: Matrix, size: number): Matrix {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < size; k += 1) {
      const value = a[row * size + k] ?? 0;
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        product[place] = (product[place] ?? 0) + value * (b[k * size + column] ?? 0);
      }
    }
  }
  return product;
}

function apply(matrix: Matrix, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) =>
    vector.reduce((sum, value, column) => sum + value * (matrix[row * size + column] ?? 0), 0),
  );
}

const mostSweeps = 60;

/** Eigenvalues and vectors (in columns) of a symmetric matrix, by Jacobi's rotations. */
export function decompose(
  symmetric: Matrix,
  size: number,
): { readonly values: Float64Array; readonly vectors: Matrix } {
  const matrix = symmetric.slice();
  const vectors = new Float64Array(size * size);
  for (let k = 0; k < size; k += 1) vectors[k * size + k] = 1;
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let rest = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rest += (matrix[p * size + q] ?? 0) ** 2;
    }
    if (rest < 1e-20) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, { size, p, q });
    }
  }
  return {
    values: Float64Array.from({ length: size }, (_, k) => matrix[k * size + k] ?? 0),
    vectors,
  };
}

function rotate(
  matrix: Matrix,
  vectors: Matrix,
  { size, p, q }: { readonly size: number; readonly p: number; readonly q: number },
): void {
  const off = matrix[p * size + q] ?? 0;
  if (Math.abs(off) < 1e-300) return;
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (of: Matrix, first: number, second: number): void => {
    const a = of[first] ?? 0;
    const b = of[second] ?? 0;
    of[first] = cosine * a - sine * b;
    of[second] = sine * a + cosine * b;
  };
  for (let k = 0; k < size; k += 1) turn(matrix, k * size + p, k * size + q);
  for (let k = 0; k < size; k += 1) turn(matrix, p * size + k, q * size + k);
  for (let k = 0; k < size; k += 1) turn(vectors, k * size + p, k * size + q);
}
