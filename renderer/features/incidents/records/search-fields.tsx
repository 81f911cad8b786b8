import type { Person } from '#shared/domain/incidents.ts'
import { FOUND_WENT, SEARCH_KINDS, type SearchAnswers } from '#shared/domain/searches.ts'
import { DateField } from '../../../components/date-field.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { personLabel } from './person-words.ts'

type FieldsProps = {
  readonly answers: SearchAnswers
  readonly change: (part: Partial<SearchAnswers>) => void
}

type WhatProps = FieldsProps & { readonly pupils: readonly Person[]; readonly isLocked: boolean }

export function SearchWhat({ answers, change, pupils, isLocked }: WhatProps) {
  return (
    <>
      {pupils.length > 0 && (
        <RadioGroup
          id="personId"
          label="Who was searched, or whose item was taken?"
          value={answers.personId}
          options={pupils.map((person) => ({ value: person.id, label: personLabel(person) }))}
          onChange={(personId) => change({ personId, whoOther: '' })}
        />
      )}
      <TextField
        id="whoOther"
        label={pupils.length > 0 ? 'Or somebody who is not listed above' : 'Who was searched, or whose item was taken?'}
        width="medium"
        value={answers.whoOther}
        onChange={(whoOther) => change({ whoOther, personId: null })}
      />
      <RadioGroup
        id="kind"
        label="What was searched?"
        value={answers.kind}
        // Where an image of a child could be involved, no device is looked through.
        options={SEARCH_KINDS.filter(({ value }) => value !== 'device' || !isLocked)}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        id="lookedFor"
        label="What was looked for?"
        value={answers.lookedFor}
        onChange={(lookedFor) => change({ lookedFor })}
      />
      <TextArea
        id="reasons"
        label="Why?"
        hint="What gave good reason to believe that they had it"
        rows={2}
        value={answers.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </>
  )
}

export function SearchHow({ answers, change }: FieldsProps) {
  return (
    <>
      <TextField
        id="authorisedBy"
        label="Who authorised it?"
        hint="The head teacher, or whom the head has authorised to search"
        width="medium"
        value={answers.authorisedBy}
        onChange={(authorisedBy) => change({ authorisedBy })}
      />
      <TextField
        id="searchedBy"
        label="Who searched, or took the item?"
        width="medium"
        value={answers.searchedBy}
        onChange={(searchedBy) => change({ searchedBy })}
      />
      <TextField
        id="witness"
        label="Which second member of staff was there?"
        width="medium"
        value={answers.witness}
        onChange={(witness) => change({ witness })}
      />
      <TextField
        id="where"
        label="Where was it?"
        width="medium"
        value={answers.where}
        onChange={(where) => change({ where })}
      />
    </>
  )
}

const AGREED = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-asked', label: 'They were not asked' },
] as const

const PARENTS = ['before', 'not-before'] as const
const PARENTS_LABELS = { before: 'Yes', 'not-before': 'No' } as const

export function SearchWhen({ answers, change }: FieldsProps) {
  const whyNot = (
    <TextArea
      id="parentsWhyNot"
      label="Why were they not told before?"
      rows={2}
      value={answers.parentsWhyNot}
      onChange={(parentsWhyNot) => change({ parentsWhyNot })}
    />
  )
  return (
    <>
      <DateField
        id="date"
        label="Date of it"
        notKnownLabel={null}
        value={answers.date}
        onChange={(date) => change({ date })}
      />
      <TimeField
        id="time"
        label="Time of it"
        notKnownLabel={null}
        value={answers.time}
        onChange={(time) => change({ time })}
      />
      <RadioGroup
        id="agreed"
        label="Did the pupil agree?"
        inline
        value={answers.agreed}
        options={AGREED}
        onChange={(agreed) => change({ agreed })}
      />
      <RadioGroup
        id="parents"
        label="Were the parents told before?"
        value={answers.parents}
        options={PARENTS.map((value) => ({
          value,
          label: PARENTS_LABELS[value],
          ...(value === 'not-before' ? { detail: whyNot } : {}),
        }))}
        onChange={(parents) => change({ parents })}
      />
    </>
  )
}

export function SearchFound({ answers, change }: FieldsProps) {
  const { went } = answers
  return (
    <>
      <TextArea
        id="found"
        label="What was found or taken?"
        hint="In words, as seen from outside. Write “nothing” if nothing was"
        rows={2}
        value={answers.found}
        onChange={(found) => change({ found })}
      />
      <RadioGroup
        id="went"
        label="Where is it now?"
        value={went}
        options={FOUND_WENT}
        onChange={(chosen) => change({ went: chosen })}
      />
      {went !== null && went !== 'nothing' && (
        <TextField
          id="wentWhere"
          label="Where exactly, or who has it?"
          optional
          width="medium"
          value={answers.wentWhere}
          onChange={(wentWhere) => change({ wentWhere })}
        />
      )}
      <TextArea
        id="followUp"
        label="Support for the pupil, and what follows"
        optional
        rows={2}
        value={answers.followUp}
        onChange={(followUp) => change({ followUp })}
      />
    </>
  )
}
