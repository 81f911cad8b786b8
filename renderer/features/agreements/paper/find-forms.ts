// Puts forms on the list: by the code that is printed on them, from a class list, or for one person.
import type { AgreementKind, SignerRole } from '#shared/domain/agreements.ts'
import type { Need } from '#shared/domain/signing.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { invoke } from '../../../ipc/client.ts'
import { everyPage } from '../../../ipc/every-page.ts'
import { kindName } from '../words.ts'
import { type PaperForm, newForm } from './forms-on-list.ts'

/** The form, or why it cannot be put on the list. */
type Found = { readonly form: PaperForm } | { readonly why: string }

export async function findByCode(code: string): Promise<Found> {
  const result = await invoke('agreements.findCode', { code })
  if (!result.ok) return { why: result.message }
  const { found } = result.data
  if (found === null) return { why: 'No form has this code. Check each letter and digit, and type it again' }
  if (found.need === null) return { why: `${found.name} does not have to sign this agreement now` }
  const missing = missingOf(found.need, found.versionId)
  if (missing.length === 0) return { why: `Everybody who has to sign this form has signed: ${found.name}` }
  return readForm({ ...found, missing })
}

/** Somebody may have signed the text of now and hand in a form with an earlier one. */
function missingOf(need: Need, versionId: string): readonly SignerRole[] {
  const isOfNow = need.round.versionId === versionId
  return need.signers.filter(({ hasSigned }) => !isOfNow || !hasSigned).map(({ role }) => role)
}

export type ToFind = Omit<PaperForm, 'page' | 'roles' | 'parent'> & { readonly personId: string }

export async function readForm({ personId, code, versionId, versionNumber, kind, name, missing, ...rest }: ToFind) {
  const read = await invoke('people.read', { id: personId })
  if (!read.ok) return { why: read.message }
  const { data: page } = read
  return { form: newForm({ code, versionId, versionNumber, kind, name, missing, class: rest.class, page }) }
}

export async function findForPerson(personId: string, kind: AgreementKind): Promise<Found> {
  const [read, standing] = await Promise.all([
    invoke('people.read', { id: personId }),
    invoke('agreements.ofPerson', { personId }),
  ])
  if (!read.ok) return { why: read.message }
  if (!standing.ok) return { why: standing.message }
  const { person } = read.data
  const { name, needs } = standing.data
  const need = needs.find(({ round }) => round.kind === kind)
  if (need === undefined) return { why: `${name} does not have to sign this agreement now` }
  const { versionId, versionNumber } = need.round
  const missing = missingOf(need, versionId)
  if (missing.length === 0) return { why: `${name} has signed: ${kindName(kind)}` }
  const facts = { code: null, versionId, versionNumber, kind, name, class: person.class }
  return { form: newForm({ ...facts, missing, page: read.data }) }
}

export type ToTick = ToFind & { readonly hasRefused: boolean }

type Place = { readonly kind: AgreementKind; readonly class: string | null }

/** Everybody of a class who has still to sign. */
export async function listToTick({ kind, class: className }: Place): Promise<Result<readonly ToTick[]>> {
  const overview = await invoke('agreements.overview', {})
  if (!overview.ok) return overview
  const round = overview.data.kinds.find((row) => row.kind === kind)?.round
  if (!round) return ok([])
  const filter = { kind, class: className, personKind: null, round: null, standing: null, outstandingOnly: true }
  const pages = await everyPage((page) => invoke('agreements.outstanding', { ...filter, page }))
  if (!pages.ok) return pages
  const { versionId, versionNumber } = round
  return ok(
    pages.data.flatMap(({ rows }) =>
      rows.map(({ personId, class: own, missing, standing, ...row }) => {
        const hasRefused = standing === 'refused'
        const name = nameApart(row.name, row.apart)
        return { personId, name, class: own, missing, hasRefused, code: null, kind, versionId, versionNumber }
      }),
    ),
  )
}
