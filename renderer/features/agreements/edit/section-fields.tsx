import { memo } from 'react'
import { Button } from '../../../components/button.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import {
  type Edit,
  type Section,
  addRule,
  editRule,
  editSection,
  moveRule,
  moveSection,
  removeRule,
  removeSection,
} from './text-edits.ts'

type SectionFieldsProps = {
  readonly section: Section
  readonly index: number
  readonly count: number
  /** Stays the same between renders; `says` is read out, `thenTo` takes the focus. */
  readonly change: (edit: Edit, says?: string, thenTo?: readonly string[]) => void
}

/** One section with its rules; only the one that is typed in is drawn again. */
export const SectionFields = memo(function SectionFields({ section, index, count, change }: SectionFieldsProps) {
  const path = `sections.${index}`
  const { id, heading, clauses } = section
  return (
    <fieldset className="agreements-section">
      <legend>Section {index + 1}</legend>
      <TextField
        id={`${path}.heading`}
        label={`Heading of section ${index + 1}`}
        spellCheck
        value={heading}
        onChange={(words) => change(editSection(id, (one) => ({ ...one, heading: words })))}
      />
      {clauses.map((rule, at) => (
        <RuleFields key={rule.id} section={section} index={index} at={at} rule={rule} change={change} />
      ))}
      <div id={`add-rule-${id}`}>
        <Button icon="add" onClick={() => change(addRule(id), undefined, [`${path}.clauses.${clauses.length}.words`])}>
          Add a rule<VisuallyHidden> to section {index + 1}</VisuallyHidden>
        </Button>
      </div>
      <Tools
        id={id}
        name={`section ${index + 1}`}
        isSection
        at={index}
        count={count}
        onMove={(by) => change(moveSection(id, by), `Now section ${index + 1 + by}`, toolIds(id, by))}
        onRemove={() => change(removeSection(id), `Section ${index + 1} taken out`, ['add-section'])}
      />
    </fieldset>
  )
})

type RuleFieldsProps = Omit<SectionFieldsProps, 'count'> & {
  readonly at: number
  readonly rule: Section['clauses'][number]
}

function RuleFields({ section: { id, clauses }, index, at, rule, change }: RuleFieldsProps) {
  const number = `${index + 1}.${at + 1}`
  return (
    <div className="agreements-rule">
      <TextArea
        id={`sections.${index}.clauses.${at}.words`}
        label={`Rule ${number}`}
        rows={2}
        value={rule.words}
        onChange={(words) => change(editRule(id, rule.id, words))}
      />
      <Tools
        id={rule.id}
        name={`rule ${number}`}
        at={at}
        count={clauses.length}
        onMove={(by) => change(moveRule(id, rule.id, by), `Now rule ${index + 1}.${at + 1 + by}`, toolIds(rule.id, by))}
        onRemove={() => change(removeRule(id, rule.id), `Rule ${number} taken out`, [`add-rule-${id}`])}
      />
    </div>
  )
}

type ToolsProps = {
  readonly id: string
  readonly name: string
  readonly isSection?: boolean
  readonly at: number
  readonly count: number
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** The way it was going first; at the end of the list only the other way is left. */
const toolIds = (id: string, by: 1 | -1) => (by === -1 ? [`up-${id}`, `down-${id}`] : [`down-${id}`, `up-${id}`])

function Tools({ id, name, isSection = false, at, count, onMove, onRemove }: ToolsProps) {
  return (
    <div className="agreements-tools">
      {at > 0 && (
        <span id={`up-${id}`}>
          <Button kind="quiet" icon="up" onClick={() => onMove(-1)}>
            {isSection ? 'Section up' : 'Up'}
            <VisuallyHidden> (move {name} up)</VisuallyHidden>
          </Button>
        </span>
      )}
      {at < count - 1 && (
        <span id={`down-${id}`}>
          <Button kind="quiet" icon="down" onClick={() => onMove(1)}>
            {isSection ? 'Section down' : 'Down'}
            <VisuallyHidden> (move {name} down)</VisuallyHidden>
          </Button>
        </span>
      )}
      <Button kind="quiet" icon="delete" onClick={onRemove}>
        {isSection ? 'Take the section out' : 'Take out'}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </div>
  )
}
