const collator = new Intl.Collator('en-GB', { numeric: true })

/** Puts names that hold numbers in the order in which people count: 2B before 10A. */
export function byNaturalOrder(one: string, other: string): number {
  return collator.compare(one, other)
}
