// The signed forms that are being gone through, before anything is recorded.
import type { AgreementKind, SignerRole } from '#shared/domain/agreements.ts'
import type { Checked, Problem } from '#shared/domain/answers.ts'
import type { PeopleKind } from '#shared/domain/people.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { small } from '#shared/lib/first-letter.ts'
import { NO_SIGNER, OTHER, type PersonPage, SELF, type SignerAnswer, readSigner, signerOptions } from '../signers.ts'

export type PaperForm = {
  /** The code that is printed on it; null for one that was ticked off a list. */
  readonly code: string | null
  readonly versionId: string
  readonly versionNumber: number
  readonly kind: AgreementKind
  readonly name: string
  readonly class: string
  readonly page: PersonPage
  /** Who had not signed when it was put on the list. */
  readonly missing: readonly SignerRole[]
  readonly roles: readonly SignerRole[]
  readonly parent: SignerAnswer
}

export const keyOf = ({ versionId, page }: PaperForm) => `${versionId} ${page.person.id}`
export const personKindOf = ({ page }: PaperForm): PeopleKind => page.person.kind

/** Whoever has not signed is taken to have signed now; of one parent nobody is asked which. */
export function newForm(form: Omit<PaperForm, 'roles' | 'parent'>): PaperForm {
  const parents = parentOptions(form).filter(({ value }) => value !== OTHER)
  const only = parents.length === 1 ? parents[0] : undefined
  return { ...form, roles: form.missing, parent: only ? { ...NO_SIGNER, who: only.value } : NO_SIGNER }
}

export const parentOptions = ({ page }: Pick<PaperForm, 'page'>) => signerOptions(page, ['parent'])

type Item = RouteInput<'agreements.recordPaper'>['items'][number]
export type Signed = Omit<Item, 'signedOn'>

/** A signature for each who signed each form, or what is still to be said. */
export function readForms(forms: readonly PaperForm[]): Checked<readonly Signed[]> {
  const signed: Signed[] = []
  const problems: Problem[] = []
  forms.forEach((form, index) => {
    if (form.roles.length === 0) {
      problems.push({ field: `forms.${index}.roles`, message: `${form.name}: tick who has signed` })
    }
    for (const role of form.roles) {
      const answer = role === 'self' ? { ...NO_SIGNER, who: SELF } : form.parent
      const read = readSigner(signerOptions(form.page, [role]), answer, `forms.${index}.parent`)
      if ('signer' in read) signed.push(signedBy(form, read.signer))
      else
        problems.push(
          ...read.problems.map(({ field, message }) => ({ field, message: `${form.name}: ${small(message)}` })),
        )
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: signed }
}

function signedBy(
  { versionId, page, code }: PaperForm,
  signer: Omit<Signed, 'versionId' | 'personId' | 'code'>,
): Signed {
  return { versionId, personId: page.person.id, code, ...signer }
}
