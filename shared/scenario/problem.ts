/** Something wrong in a scenario: where it stands in the file, and what is wrong, in plain words. */
export type Problem = { readonly path: string; readonly message: string }

export const problem = (path: string, message: string): Problem => ({ path, message })

/** The problem, as a list, unless the claim holds. */
export const unless = (holds: boolean, path: string, message: string): readonly Problem[] =>
  holds ? [] : [problem(path, message)]

/** One problem for every value that stands more than once. */
export const repeated = (path: string, values: readonly string[]): readonly Problem[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map((value) =>
    problem(path, `"${value}" stands more than once`),
  )

/** One problem for every name that is not among the known. */
export const unknown = (
  path: string,
  kind: string,
  names: readonly string[],
  known: readonly string[],
): readonly Problem[] =>
  names.filter((name) => !known.includes(name)).map((name) => problem(path, `there is no ${kind} "${name}"`))

/** Both ways: what is missing from the names, and what should not be there. */
export const mismatch = (
  path: string,
  kind: string,
  names: readonly string[],
  expected: readonly string[],
): readonly Problem[] => [
  ...expected.filter((name) => !names.includes(name)).map((name) => problem(path, `${kind} "${name}" is missing`)),
  ...unknown(path, kind, names, expected),
]
