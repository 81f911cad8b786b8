/** Makes a missing case a type error. Throws when a value outside the type arrives at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`)
}
