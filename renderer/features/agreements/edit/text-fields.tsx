import type { AgreementKind, AgreementText, SignerRole } from '#shared/domain/agreements.ts'
import { possibleSigners } from '#shared/domain/signers.ts'
import { Button } from '../../../components/button.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { SectionFields } from './section-fields.tsx'
import { type Edit, addSection } from './text-edits.ts'

const DECLARATIONS: Record<SignerRole, string> = {
  self: 'What whoever signs for themselves declares',
  parent: 'What the parent or carer declares',
}

type TextFieldsProps = {
  readonly kind: AgreementKind
  readonly text: AgreementText
  readonly change: (edit: Edit, says?: string, thenTo?: readonly string[]) => void
}

export function TextFields({ kind, text, change }: TextFieldsProps) {
  const { title, intro, sections, declarations } = text
  return (
    <>
      <TextField
        id="title"
        label="Title"
        spellCheck
        value={title}
        onChange={(words) => change((one) => ({ ...one, title: words }))}
      />
      <TextArea
        id="intro"
        label="Introduction"
        rows={3}
        value={intro}
        onChange={(words) => change((one) => ({ ...one, intro: words }))}
      />
      {sections.map((section, index) => (
        <SectionFields key={section.id} section={section} index={index} count={sections.length} change={change} />
      ))}
      <div id="add-section">
        <Button icon="add" onClick={() => change(addSection, undefined, [`sections.${sections.length}.heading`])}>
          Add a section
        </Button>
      </div>
      {possibleSigners(kind).map((role) => (
        <TextArea
          key={role}
          id={`declarations.${role}`}
          label={DECLARATIONS[role]}
          hint="It is shown just above the signature"
          rows={2}
          value={declarations[role]}
          onChange={(words) => change((one) => ({ ...one, declarations: { ...one.declarations, [role]: words } }))}
        />
      ))}
    </>
  )
}
