import type { Incident, Person } from '#shared/domain/incidents.ts'
import type { SanctionAnswers } from '#shared/domain/sanctions.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { InsetText, Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { personLabel } from '../records/person-words.ts'
import { earlierChoices, groupOf, isLadoRecorded } from './sanction-words.ts'

type FieldsProps = {
  readonly answers: SanctionAnswers
  readonly change: (part: Partial<SanctionAnswers>) => void
}

type WeighProps = FieldsProps & { readonly incident: Incident; readonly people: readonly Person[] }

export function WeighFields({ incident, people, answers, change }: WeighProps) {
  const person = people.find(({ id }) => id === answers.personId)
  const isStaff = groupOf(person ?? people[0]) === 'staff'
  return (
    <>
      {isStaff && !isLadoRecorded(incident) && <NoLadoYet />}
      <RadioGroup
        id="personId"
        label="Whom is it about?"
        hint="Those who are said to have caused it"
        value={answers.personId}
        options={people.map((one) => ({ value: one.id, label: personLabel(one) }))}
        // What was ticked belongs to the name before.
        onChange={(personId) => change(personId === answers.personId ? {} : { personId, earlierIds: [] })}
      />
      {person?.name && <Earlier incident={incident} name={person.name} answers={answers} change={change} />}
      <TextArea
        id="context"
        label="Context"
        hint="What led to it, and what else is known? Did they know the rule, and has anything happened at home or between them?"
        rows={2}
        value={answers.context}
        onChange={(context) => change({ context })}
      />
      <TextArea
        id="intention"
        label="Intention"
        hint={
          isStaff ? 'What is known of what they meant to do?' : 'What did they mean to do? What do they say themselves?'
        }
        rows={2}
        value={answers.intention}
        onChange={(intention) => change({ intention })}
      />
      <TextArea
        id="impact"
        label="Impact"
        hint={isStaff ? 'Who was harmed, and how?' : 'Who was harmed, and how? What do they say themselves?'}
        rows={2}
        value={answers.impact}
        onChange={(impact) => change({ impact })}
      />
    </>
  )
}

/** KCSIE 2026 part 4: nobody speaks to the adult, and nothing is decided, before the LADO has advised. */
function NoLadoYet() {
  return (
    <WarningText tone="stop" heading="The LADO’s advice is not recorded yet">
      <p>Do not speak with the adult, and do not decide yet.</p>
    </WarningText>
  )
}

type EarlierProps = FieldsProps & { readonly incident: Incident; readonly name: string }

/** The same name is not the same person: nothing is ticked beforehand. */
function Earlier({ incident, name, answers, change }: EarlierProps) {
  const { data, error, refetch } = useRoute('response.namesakes', { name })
  if (error) return <Refused message={error.failure.message} onRetry={() => void refetch()} />
  if (!data) return <Loading what="other incidents with this name" />
  const { choices, hidden } = earlierChoices(data.namesakes, incident)
  return (
    <>
      {choices.length > 0 && (
        <CheckboxGroup
          id="earlierIds"
          label="The same name stands in these incidents. Tick those that are about the same person"
          hint="Said there to have caused it. Tick one only if it came before and you know it: two people can have the same name"
          value={answers.earlierIds}
          options={choices}
          onChange={(earlierIds) => change({ earlierIds })}
        />
      )}
      {choices.length === 0 && hidden.length === 0 && (
        <InsetText>No other incident that you may see says that somebody of this name caused it.</InsetText>
      )}
      {hidden.length > 0 && (
        <InsetText>
          The same name stands in {hidden.join(', ')}. {hidden.length === 1 ? 'It is' : 'They are'} restricted and{' '}
          {hidden.length === 1 ? 'is' : 'are'} not counted here, because not everybody who may read this incident may
          know of {hidden.length === 1 ? 'it' : 'them'}.
        </InsetText>
      )}
    </>
  )
}
