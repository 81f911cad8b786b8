// What to do about a concern about an adult in school: who is told, by whom it is judged, and what must not be done before.
import type { RestrictedAbout } from '../domain/compartments.ts'
import type { GuidanceStep } from './image-stop-list.ts'

/** Which entry of the record shows that a step is done. */
export type AdultStepDone = 'head' | 'chair' | 'lado'
export type AdultConcernStep = GuidanceStep & { readonly id: AdultStepDone; readonly hint: string }

const ALLEGATIONS = 'KCSIE 2026 part 4'

export const ADULT_MUST_NOT: readonly GuidanceStep[] = [
  {
    text: 'Do not tell the adult, and do not question them or anyone else, before the LADO (the local authority’s officer for allegations) has advised.',
    source: ALLEGATIONS,
  },
  {
    text: 'Do not promise the child or the colleague who told you that it stays a secret.',
    source: 'KCSIE 2026 part 1',
  },
  { text: 'Do not speak of it to anyone in school who may not see it.', source: ALLEGATIONS },
]

const TELL_HEAD: AdultConcernStep = {
  id: 'head',
  text: 'Tell the head teacher, and record it',
  hint: 'Today, in person. Nobody else in school needs to know',
  source: ALLEGATIONS,
}
const TELL_CHAIR: AdultConcernStep = {
  id: 'chair',
  text: 'Tell the chair of governors, and record it',
  hint: 'Today. Record it as another action, in words: “chair of governors told”',
  source: ALLEGATIONS,
}
const LADO = 'The LADO is the local authority’s officer for allegations against staff'
const ASK_LADO: AdultConcernStep = {
  id: 'lado',
  text: 'Ask the LADO for advice, and record it',
  hint: `Within one working day. ${LADO}`,
  source: ALLEGATIONS,
}

/** Who is told about the concern, in order. The head never hears from here of a concern about the head. */
export function adultConcernSteps({ adult }: Pick<RestrictedAbout, 'adult'>): readonly AdultConcernStep[] {
  if (adult === 'head') return [TELL_CHAIR, ASK_LADO]
  if (adult === 'lead') {
    const text = 'Tell the head teacher, who asks the LADO, and record it'
    return [{ ...TELL_HEAD, text, hint: `${TELL_HEAD.hint}. ${LADO}` }]
  }
  if (adult === 'not-sure') {
    return [{ ...TELL_HEAD, hint: 'Today. Decide together whether it is about an adult in school' }, ASK_LADO]
  }
  return [TELL_HEAD, ASK_LADO]
}
