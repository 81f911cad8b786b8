import { formatDate } from '../../lib/dates.ts'

export function momentWords({ on, at }: { readonly on: string | null; readonly at: string | null }): string {
  const day = on === null ? 'date not known' : formatDate(on)
  return at === null ? day : `${day}, ${at}`
}
