/** One numbered step of a procedure in one of the documents, and the steps of Blueform that do it. Built by hand, in reading order. */
export type SeedStep = {
  readonly seed: '000' | '001' | '002' | '003' | '004'
  readonly section: string
  readonly number: number
  /** What the document asks for, in our own words. */
  readonly says: string
  readonly procedure: string
  readonly steps: readonly string[]
  /** Why no step does it. */
  readonly leftOut?: string
}
