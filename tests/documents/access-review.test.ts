import { beforeAll, describe, expect, it } from 'vitest'
import { PERMISSIONS, type Permission, ROLES, ROLE_LABELS, may } from '#shared/domain/accounts.ts'
import { run, squashed, textOf, useTestFonts, wordsOf } from './print.ts'
import { ACCOUNTS, account, printedAccessReview } from './sheets.ts'

beforeAll(useTestFonts)

type Row = readonly { readonly isHeader: boolean; readonly text: string }[]

/** The tables as the structure tree tells them to whoever cannot see the page. */
function tablesOf(path: string): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  for (const line of run('pdfinfo', '-struct-text', path).split('\n')) {
    const tag = /^ *(Table|TR|TH|TD)\b/.exec(line)?.[1]
    const row = tables.at(-1)?.at(-1) as { isHeader: boolean; text: string }[] | undefined
    if (tag === 'Table') tables.push([])
    else if (tag === 'TR') tables.at(-1)?.push([])
    else if (tag !== undefined) row?.push({ isHeader: tag === 'TH', text: '' })
    else if (/^ *H\d/.test(line)) tables.push([])
    else if (row) {
      const cell = row.at(-1)
      const text = /^ *"(.*)"$/.exec(line)?.[1]
      if (cell && text !== undefined) cell.text = squashed(`${cell.text} ${text}`)
    }
  }
  return tables.filter((rows) => rows.length > 0)
}

const withNote = (permission: Permission) => {
  const row: { readonly label: string; readonly note?: string } = PERMISSIONS[permission]
  return squashed(`${row.label} ${row.note ?? ''}`)
}

describe('the access review', () => {
  it('lists everybody who has access, since when, and since when with this passphrase, in London', async () => {
    const [people] = tablesOf(await printedAccessReview())
    expect(people?.map((row) => row.map(({ text }) => text))).toEqual([
      ['Name', 'Role', 'Since', 'Passphrase set'],
      ...ACCOUNTS.filter(({ removedAtMs }) => removedAtMs === null).map(({ name, role }) => {
        return [name, ROLE_LABELS[role], 'Mon 1 Sep 2025', 'Sun 29 Mar 2026']
      }),
    ])
  })

  it('lists those who had access below, with the day they were removed', async () => {
    const removed = tablesOf(await printedAccessReview())[1]
    expect(removed?.map((row) => row.map(({ text }) => text))).toEqual([
      ['Name', 'Role', 'Since', 'Removed'],
      ['Alder Example', 'Deputy safeguarding lead', 'Mon 1 Sep 2025', 'Tue 21 Jul 2026'],
    ])
    const nobody = squashed(textOf(await printedAccessReview([account('Morgan Vale', 'dsl')])))
    expect(nobody).toContain('Nobody has been removed.')
  })

  it('prints the table of permissions, cell for cell', async () => {
    const table = tablesOf(await printedAccessReview())[2]
    expect(table?.map((row) => row.map(({ text }) => text))).toEqual([
      ['What', ...ROLES.map((role) => ROLE_LABELS[role])],
      ...(Object.keys(PERMISSIONS) as Permission[]).map((permission) => [
        withNote(permission),
        ...ROLES.map((role) => (may(role, permission) ? 'Yes' : 'No')),
      ]),
    ])
  })

  it('says of every header cell whether it heads a row or a column', async () => {
    const path = await printedAccessReview()
    const tables = tablesOf(path)
    expect(tables).toHaveLength(3)
    for (const [head, ...body] of tables) {
      expect(head?.every(({ isHeader }) => isHeader)).toBe(true)
      for (const row of body) expect(row.map(({ isHeader }) => isHeader)).toEqual(row.map((_, index) => index === 0))
    }
    const open = run('qpdf', '--qdf', '--object-streams=disable', path, '-')
    const rows = tables.flatMap(([, ...body]) => body).length
    const columns = tables.flatMap(([head]) => head ?? []).length
    expect(open.match(/\/Scope \/Row/g)).toHaveLength(rows)
    expect(open.match(/\/Scope \/Column/g)).toHaveLength(columns)
  })

  it('has a place for notes, a signature and the date, and the checkpoint on every page', async () => {
    const path = await printedAccessReview()
    const text = textOf(path)
    for (const words of ['Notes and what was changed', 'Name and role:', 'Signature:', 'Date:'])
      expect(text).toContain(words)
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
    expect(text.match(/Record checkpoint: 1,234 rows, 0123 4567/g)).toHaveLength(pages)
  })

  it('loses no word and repeats the heads when there are so many people that a table fills pages', async () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      account(`Person${index} Of A Rather Long Name ${'x'.repeat(40)}`, 'deputy'),
    )
    const path = await printedAccessReview(many)
    expect(tablesOf(path)[0]).toHaveLength(151)
    const words = new Set(wordsOf(textOf(path)))
    expect(many.filter((_, index) => !words.has(`Person${index}`))).toEqual([])
    expect(textOf(path).match(/Passphrase set/g)?.length).toBeGreaterThan(4)
  })
})
