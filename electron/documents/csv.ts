// Lists that a spreadsheet opens as they are: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would work out as a formula.
import { stringify } from 'csv-stringify/sync'

export function csv(rows: readonly (readonly string[])[]): Buffer {
  const text = stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  )
  return Buffer.from(text, 'utf8')
}
