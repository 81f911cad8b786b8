// Whether words could mean that somebody handles an image. No list of words is ever complete, so this only ever refuses: it knows the
// things that hold an image as well as what people do with them, and takes for handling what it cannot read. UKCIS 2024; seed 001.

/** What people do with material, by the beginnings of the words. `re-` and `pre-` may stand before each. */
const DOINGS = [
  String.raw`view|watch|open|screen ?(?:shot|grab)|cop(?:y|ied|ies)|duplicat|film|print|sav(?:e|ing)|stor(?:e|ing)|captur|record`,
  String.raw`forward|send(?!co)|sent\b|shar(?:e|ing)|show|e ?mail|attach|transfer|hash|fingerprint|delet|eras|wip(?:e|ing)|whats ?app`,
  String.raw`play(?:s|ed|ing)?\b|examin|inspect|scan|access|check|review|stud(?:y|i)|read(?:s|ing)?\b|scroll|brows|identif`,
  String.raw`pass(?:es|ed|ing)?\b|g[ai]v(?:e|en|es|ing)\b|hand(?:s|ed|ing)?\b|handl|provid|snap|text|post|fax|air ?drop`,
  String.raw`back(?:s|ed|ing)? ?ups?\b|clon(?:e|ing)|mov(?:e|ing)|archiv|burn|zip|remov|destr(?:oy|uct)|g[eo]t(?:s|ting)? rid\b`,
  String.raw`clear(?:s|ed|ing)?\b|reset|trash|unlock|upload|download|look(?!\w* after\b)|go(?:es|ing)? through\b`,
  String.raw`(?:see|find out)\w* (?:what|whether|if)\b`,
]
/** What an image may be on, in or called, also inside another word: `smartphone`, `profile`. */
const MATERIAL = /pictur|image|photo|video|file|screen|galler|phone|device|laptop|message|footage|evidence/
const SHORT_MATERIAL =
  /\b(?:it|its|them|this|these|those|tablets?|chats?|nudes?|clips?|posts?|accounts?|pics?|selfies?|media|material|content|links?|computers?|i ?pads?|mobiles?|cameras?)\b/
const TOUCHING = new RegExp(String.raw`\b(?:(?:re|pre) ?)?(?:${DOINGS.join('|')})`)
/** The SEND co-ordinator sends nothing. Only in capitals, and only before what it is the name of. */
const SEND_TEAM = /\bSEND(?= (?:co ?ordinators?|child(?:ren)?|pupils?|needs|team|leads?)\b)/g
const SPELLED_OUT = /\b[a-z](?: [a-z]){2,}\b/
const FIGURES_FOR_LETTERS = /[a-z]\d+[a-z]/

/** Whether the words of a school's own step could mean that somebody handles an image. */
export function couldTouch(text: string): boolean {
  const plain = inPlainLetters(text)
  const words = plain.replaceAll(SEND_TEAM, '').toLowerCase()
  // Letters of another alphabet look like ours, and what is written in it cannot be judged here.
  return (
    /[^a-z0-9 ]/.test(words) ||
    [SPELLED_OUT, FIGURES_FOR_LETTERS, MATERIAL, SHORT_MATERIAL, TOUCHING].some((sign) => sign.test(words))
  )
}

/** Letters without dress, accents and marks that nobody sees; between words one space, and no signs. */
function inPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Signs that turn the order of the letters about: what is signed would not be what is read. */
export function hasTurnedLetters(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text)
}
