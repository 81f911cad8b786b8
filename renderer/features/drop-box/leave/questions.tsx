// The pages of the form, one thing each. Words only: there is no place here for a file or a picture.
import { ADULT_KINDS, type AdultKind } from '#shared/domain/compartments.ts'
import { isLead } from '#shared/domain/accounts.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { IMAGE_QUESTION } from '#shared/domain/image-answer.ts'
import { ImageQuestion, WhyImageFirst } from '../../../forms/image-question.tsx'
import { NoFilesLine } from '../../../forms/stop-list.tsx'
import { pagesFor } from './leave-answers.ts'
import type { LeavePageProps } from './leave-page.ts'
import { QuestionPage } from './question-page.tsx'
import { accountWords } from './readers.ts'
import { UrgentLine } from './urgent-line.tsx'

export const ADULT_QUESTION = 'Could this be about an adult who works here?'
const ADULT_HINT = 'Work here means staff, supply teachers, volunteers, contractors and governors.'

export function ImagePage(form: LeavePageProps) {
  const lead = (
    <>
      <UrgentLine notice={form.notice} />
      <WhyImageFirst />
    </>
  )
  return (
    <QuestionPage form={form} page="imageAnswer" heading={IMAGE_QUESTION} lead={lead}>
      <ImageQuestion value={form.answers.imageAnswer} onChange={(imageAnswer) => form.change({ imageAnswer })} />
    </QuestionPage>
  )
}

export function AdultPage(form: LeavePageProps) {
  const { answers, accounts, change } = form
  const leads = accounts.filter(isLead)
  const choose = (adult: AdultKind) => {
    const [only] = leads.length === 1 ? leads : []
    change({ adult, leadIds: adult === 'lead' && only ? [only.accountId] : [] })
  }
  return (
    <QuestionPage form={form} page="adult" heading={ADULT_QUESTION}>
      <RadioGroup
        id="adult"
        label={ADULT_QUESTION}
        labelSize="hidden"
        hint={`${ADULT_HINT} Your answer decides who can read it: never the person it is about.`}
        value={answers.adult}
        options={ADULT_KINDS.map((kind) =>
          kind.value === 'lead' ? { ...kind, detail: <WhichLead {...form} /> } : kind,
        )}
        onChange={choose}
      />
    </QuestionPage>
  )
}

function WhichLead({ answers, accounts, change }: LeavePageProps) {
  return (
    <CheckboxGroup
      id="leadIds"
      label="Which safeguarding lead?"
      hint="If the person is not in this list, choose “a member of staff” instead."
      value={answers.leadIds}
      options={accounts.filter(isLead).map((lead) => ({ value: lead.accountId, label: accountWords(lead) }))}
      onChange={(leadIds) => change({ leadIds })}
    />
  )
}

export function WriterPage(form: LeavePageProps) {
  const { answers, change } = form
  return (
    <QuestionPage form={form} page="writer" heading="Who are you?">
      <TextField
        id="writerName"
        label="Your first name and surname"
        hint="So that whoever reads it can ask you."
        width="medium"
        value={answers.writerName}
        onChange={(writerName) => change({ writerName })}
      />
      <TextField
        id="writerRole"
        label="Your role in school"
        hint="For example: teaching assistant in Year 4, site manager."
        width="medium"
        value={answers.writerRole}
        onChange={(writerRole) => change({ writerRole })}
      />
    </QuestionPage>
  )
}

export function HappenedPage(form: LeavePageProps) {
  const { answers, change } = form
  return (
    <QuestionPage form={form} page="happened" heading="What happened, or what worries you?">
      {pagesFor(answers).includes('stop') && <NoFilesLine />}
      <TextArea
        id="people"
        label="Who it is about"
        hint="Names and classes, as far as you know them."
        optional
        rows={2}
        value={answers.people}
        onChange={(people) => change({ people })}
      />
      <TextField
        id="when"
        label="When and where"
        hint="For example: today at lunch, in the playground."
        optional
        value={answers.when}
        onChange={(when) => change({ when })}
      />
      <TextArea
        id="words"
        label="What you saw or heard"
        hint="In plain words, and the child’s own words where you can. Do not ask the child for more."
        value={answers.words}
        onChange={(words) => change({ words })}
      />
    </QuestionPage>
  )
}
