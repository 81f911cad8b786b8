// What differs between two texts, in words, for whoever reads before publishing.
import type { AgreementText } from '#shared/domain/agreements.ts'

type Section = AgreementText['sections'][number]
type Rule = { readonly id: string; readonly words: string; readonly heading: string }

/** One sentence for each difference, in the order of the new text; none when they read the same. */
export function textChanges(before: AgreementText, after: AgreementText): readonly string[] {
  return [
    ...wordsChange('The title', before.title, after.title),
    ...wordsChange('The introduction', before.intro, after.intro),
    ...sectionChanges(before.sections, after.sections),
    ...ruleChanges(rulesOf(before), rulesOf(after)),
    ...orderChange(before, after),
    ...wordsChange('What whoever signs declares', before.declarations.self, after.declarations.self),
    ...wordsChange('What the parent or carer declares', before.declarations.parent, after.declarations.parent),
  ]
}

function wordsChange(what: string, before: string, after: string): readonly string[] {
  const [was, is] = [before.trim(), after.trim()]
  if (was === is) return []
  if (was === '') return [`${what} was added: “${is}”`]
  if (is === '') return [`${what} was taken out: “${was}”`]
  return [`${what} was “${was}” and is now “${is}”`]
}

function sectionChanges(before: readonly Section[], after: readonly Section[]): readonly string[] {
  const added = after.filter(({ id }) => !hasId(before, id)).map(({ heading }) => `A section was added: “${heading}”`)
  const gone = before
    .filter(({ id }) => !hasId(after, id))
    .map(({ heading }) => `A section was taken out: “${heading}”`)
  const renamed = after.flatMap(({ id, heading }) => {
    const was = before.find((section) => section.id === id)
    return was ? wordsChange('The heading of a section', was.heading, heading) : []
  })
  return [...added, ...gone, ...renamed]
}

function rulesOf({ sections }: AgreementText): readonly Rule[] {
  return sections.flatMap(({ heading, clauses }) => clauses.map((clause) => ({ ...clause, heading })))
}

function ruleChanges(before: readonly Rule[], after: readonly Rule[]): readonly string[] {
  const changed = after.flatMap(({ id, words, heading }) => {
    const was = before.find((rule) => rule.id === id)
    return wordsChange(`A rule in “${heading}”`, was?.words ?? '', words)
  })
  const gone = before.filter(({ id }) => !hasId(after, id))
  return [...changed, ...gone.map(({ words, heading }) => `A rule in “${heading}” was taken out: “${words}”`)]
}

/** Whether what stands in both stands in another order. */
function orderChange(before: AgreementText, after: AgreementText): readonly string[] {
  const [was, is] = [idsOf(before), idsOf(after)]
  return ofBoth(was, is) === ofBoth(is, was) ? [] : ['Rules or sections are in a different order']
}

function idsOf({ sections }: AgreementText): readonly string[] {
  return sections.flatMap(({ id, clauses }) => [`section ${id}`, ...clauses.map((clause) => clause.id)])
}

const ofBoth = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id)).join(' ')
const hasId = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id)
