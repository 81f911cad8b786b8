import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { LETTER_KINDS, type LetterAnswers } from '#shared/domain/letters.ts'
import type { School } from '#shared/domain/school.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxGroup, SingleCheckbox } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { Notice, WarningText } from '../../../components/warning-text.tsx'
import { personLabel } from '../records/person-words.ts'
import { changedByHand, chosenAnew, decidedNotToTell, factsFor, fromTheFacts, othersNamed } from './letter-draft.ts'

type FieldsProps = {
  readonly incident: Incident
  readonly school: School
  readonly answers: LetterAnswers
  readonly change: (part: Partial<LetterAnswers>) => void
}

/** Whom it is for, and what it may say: no fact is ticked beforehand. */
export function LetterFor({ incident, school, answers, change }: FieldsProps) {
  const { to, personId, signedBy, isEdited } = answers
  const children = childrenIn(incident)
  const facts = factsFor(incident, answers)
  const choose = (part: Parameters<typeof chosenAnew>[2]) => change(chosenAnew(incident, answers, part, school))
  return (
    <>
      <RadioGroup
        id="to"
        label="Whom is it for?"
        value={to}
        // No letter to parents where no child is recorded.
        options={LETTER_KINDS.filter(({ value }) => value !== 'parents' || children.length > 0)}
        onChange={(chosen) => choose({ to: chosen })}
      />
      {to === 'parents' && (
        <RadioGroup
          id="personId"
          label="To whose parents?"
          value={personId}
          options={children.map((person) => ({ value: person.id, label: personLabel(person) }))}
          onChange={(chosen) => choose({ personId: chosen })}
        />
      )}
      <ToldAgainst incident={incident} answers={answers} />
      {facts.length > 0 && (
        <CheckboxGroup
          id="facts"
          label="What does it say?"
          hint="Tick only what is true and what they may know"
          columns={2}
          value={answers.facts}
          options={facts.map(({ id, label }) => ({ value: id, label }))}
          onChange={(chosen) => choose({ facts: chosen })}
        />
      )}
      {facts.length > 0 && !isEdited && (
        <TextField
          id="signedBy"
          label="Your name and post, under the letter"
          hint="Left empty, it has a line to write them on"
          optional
          value={signedBy}
          onChange={(typed) => choose({ signedBy: typed })}
        />
      )}
    </>
  )
}

function ToldAgainst({ incident, answers }: Pick<FieldsProps, 'incident' | 'answers'>) {
  const against = decidedNotToTell(incident, answers)
  if (!against) return null
  return (
    <Notice tone="warn" live>
      <p>
        It was decided not to tell these parents: {against.recordedBy.name}, {formatInstant(against.recordedAtMs)}. Read
        the reasons before you keep a letter to them, and record a new decision if that has changed.
      </p>
    </Notice>
  )
}

export function LetterText({ incident, school, answers, change }: FieldsProps) {
  const { subject, text, isEdited } = answers
  return (
    <>
      <TextField
        id="subject"
        label="Subject"
        value={subject}
        onChange={(typed) => change(changedByHand(incident, answers, { subject: typed }, school))}
      />
      <TextArea
        id="text"
        label="The letter"
        hint={
          isEdited
            ? 'Changed by hand: ticking another fact no longer changes it'
            : 'It follows the facts that you tick, until you change it here'
        }
        rows={8}
        value={text}
        onChange={(typed) => change(changedByHand(incident, answers, { text: typed }, school))}
      />
      {isEdited && (
        <div>
          <Button onClick={() => change(fromTheFacts(incident, answers, school))}>Start again from the facts</Button>
        </div>
      )}
      <OthersNamed incident={incident} school={school} answers={answers} change={change} />
    </>
  )
}

function OthersNamed({ incident, school, answers, change }: FieldsProps) {
  const named = othersNamed(incident, answers, school)
  if (named.length === 0) return null
  return (
    <>
      <WarningText heading={`It names ${named.join(' and ')}`}>
        <p>
          {answers.to === 'parents'
            ? 'A letter to parents should not name somebody else’s child, and seldom anybody else.'
            : 'A site seldom needs the name of a child or of anybody else.'}
        </p>
      </WarningText>
      <SingleCheckbox
        id="namesAreMeant"
        label="The names are meant"
        checked={answers.namesAreMeant}
        onChange={(namesAreMeant) => change({ namesAreMeant })}
      />
    </>
  )
}
