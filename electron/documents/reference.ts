/** A title goes into the metadata unescaped and is read by whoever finds the file, so this is all that it may tell of a case. */
export function plainReference(reference: string): string {
  return reference.replace(/[^\w-]/g, '')
}
