// The changes that the editor's buttons make, each to a text that may still be unfinished.
import type { AgreementText } from '#shared/domain/agreements.ts'

export type Section = AgreementText['sections'][number]
export type Edit = (text: AgreementText) => AgreementText

// Never one of the template's own, so that no later template takes it for its clause.
const newId = () => `own-${crypto.randomUUID().slice(0, 8)}`

const newSection = (): Section => ({ id: newId(), heading: '', clauses: [newRule()] })
const newRule = () => ({ id: newId(), words: '' })

export const addSection: Edit = (text) => ({ ...text, sections: [...text.sections, newSection()] })

export const editSection =
  (id: string, change: (section: Section) => Section): Edit =>
  (text) => ({ ...text, sections: text.sections.map((section) => (section.id === id ? change(section) : section)) })

export const removeSection =
  (id: string): Edit =>
  (text) => ({ ...text, sections: text.sections.filter((section) => section.id !== id) })

export const moveSection =
  (id: string, by: 1 | -1): Edit =>
  (text) => ({ ...text, sections: moved(text.sections, id, by) })

export const addRule = (sectionId: string): Edit =>
  editSection(sectionId, (section) => ({ ...section, clauses: [...section.clauses, newRule()] }))

export const editRule = (sectionId: string, id: string, words: string): Edit =>
  editSection(sectionId, (section) => ({
    ...section,
    clauses: section.clauses.map((rule) => (rule.id === id ? { id, words } : rule)),
  }))

export const removeRule = (sectionId: string, id: string): Edit =>
  editSection(sectionId, (section) => ({ ...section, clauses: section.clauses.filter((rule) => rule.id !== id) }))

export const moveRule = (sectionId: string, id: string, by: 1 | -1): Edit =>
  editSection(sectionId, (section) => ({ ...section, clauses: moved(section.clauses, id, by) }))

function moved<Item extends { readonly id: string }>(items: readonly Item[], id: string, by: 1 | -1): Item[] {
  const from = items.findIndex((item) => item.id === id)
  const to = from + by
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}
