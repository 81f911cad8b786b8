// The one way to write a log line. It owns the rule that a line carries a code and ids, never words that somebody typed.

type Ids = Readonly<Record<string, string | number>> & { readonly code?: never }

/** Writes one line of JSON to standard error: a code and ids, nothing that names a person or a folder. */
export function log(code: string, ids: Ids = {}): void {
  process.stderr.write(`${JSON.stringify({ code, ...ids })}\n`)
}
