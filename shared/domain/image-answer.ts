import type { IncidentType } from './incident-form.ts'

export const IMAGE_ANSWERS = ['none', 'suspected', 'confirmed'] as const
/** Could this involve a nude, semi-nude or sexual image or video of anyone under 18? "Not sure" is `suspected`. */
export type ImageAnswer = (typeof IMAGE_ANSWERS)[number]

export const IMAGE_QUESTION = 'Could this involve a nude, semi-nude or sexual image or video of anyone under 18?'

export const IMAGE_OPTIONS: readonly { readonly value: ImageAnswer; readonly label: string; readonly hint?: string }[] =
  [
    { value: 'none', label: 'No', hint: 'Nothing that anyone has said or seen points to such an image' },
    { value: 'suspected', label: 'Not sure', hint: 'You do not need to find out. Not sure is enough' },
    { value: 'confirmed', label: 'Yes' },
  ]

/** Anything but a clear "no" locks the incident: it can then hold no file. Seeds 000 app. 4, 001 "Sexting", 002 §4.6; UKCIS 2024. */
export function isImageLocked(answer: ImageAnswer): boolean {
  return answer !== 'none'
}

/** Type "child abuse images" forces at least `suspected`, whatever was answered first. Seed 002 app. 4; UKCIS 2024. */
export function imageAnswerFor(answer: ImageAnswer, types: readonly IncidentType[]): ImageAnswer {
  return answer === 'none' && types.includes('child-abuse-images') ? 'suspected' : answer
}

/** An amendment may lock an incident or confirm a suspicion; taking a lock off is not an amendment. UKCIS 2024. */
export function canAmendImageAnswer(from: ImageAnswer, to: ImageAnswer): boolean {
  return !(isImageLocked(from) && !isImageLocked(to))
}
