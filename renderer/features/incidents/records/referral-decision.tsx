import { REFERRAL_QUESTIONS, REFERRED_TO, type ReferralAnswers, isImmediate } from '#shared/domain/referral.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { Details } from '../../../components/details.tsx'
import { RadioGroup } from '../../../components/radio-group.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { InsetText, WarningText } from '../../../components/warning-text.tsx'
import type { ReferralFieldsProps } from './referral-questions.tsx'

function repliedWith({ questions }: ReferralAnswers, reply: 'yes' | 'not-known'): readonly string[] {
  return REFERRAL_QUESTIONS.filter(({ id }) => questions[id].reply === reply).map(({ label }) => label)
}

/** What the advice says about these answers. It never decides. */
export function ReferralAdvice({ answers }: { readonly answers: ReferralAnswers }) {
  const notKnown = repliedWith(answers, 'not-known')
  const isUrgent = isImmediate(Object.values(answers.questions).map(({ reply }) => reply))
  return (
    <div className="incident-nested">
      {isUrgent && <ReferNow answers={answers} notKnown={notKnown} />}
      {!isUrgent && notKnown.length > 0 && (
        <WarningText heading="The advice: ask today about what you do not know. Nobody looks at the image">
          <QuestionWords questions={notKnown} />
          <p>If nobody can tell you today, ask the police or children’s social care what to do.</p>
        </WarningText>
      )}
      {!isUrgent && notKnown.length === 0 && <MayDecide />}
      <Details summary="Where this advice comes from">
        <p>
          UKCIS, “Sharing nudes and semi-nudes: advice for education settings”, March 2024. Check it against the copy
          that your school uses, and against what your local safeguarding partners ask for.
        </p>
      </Details>
    </div>
  )
}

function ReferNow({ answers, notKnown }: { readonly answers: ReferralAnswers; readonly notKnown: readonly string[] }) {
  return (
    <WarningText tone="stop" heading="The advice: refer this now">
      <p>
        {answers.questions.adult.reply === 'yes'
          ? 'An adult is involved. Call the police now: 999 in an emergency, otherwise 101.'
          : 'Call the police or children’s social care now. In an emergency, 999.'}
      </p>
      <p>You answered “Yes” to:</p>
      <QuestionWords questions={repliedWith(answers, 'yes')} />
      {notKnown.length > 0 && (
        <>
          <p>You do not know this yet. Do not wait for it, and do not look at the image to find out:</p>
          <QuestionWords questions={notKnown} />
        </>
      )}
    </WarningText>
  )
}

function MayDecide() {
  return (
    <InsetText>
      <p>
        <strong>The advice: you may decide.</strong> No answer asks you to refer this at once. You may still refer it,
        and you can change the decision later when you know more.
      </p>
    </InsetText>
  )
}

function QuestionWords({ questions }: { readonly questions: readonly string[] }) {
  return (
    <ul>
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  )
}

export function DecisionFields({ answers, change }: ReferralFieldsProps) {
  const isUrgent = isImmediate(Object.values(answers.questions).map(({ reply }) => reply))
  return (
    <>
      <RadioGroup
        id="decision"
        label="What was decided?"
        value={answers.decision}
        options={[
          { value: 'refer', label: 'Refer it', detail: <ReferredFields answers={answers} change={change} /> },
          {
            value: 'not-refer',
            label: 'Not refer it, and deal with it in school',
            ...(isUrgent ? { detail: <AgainstAdvice /> } : {}),
          },
        ]}
        onChange={(decision) => change({ decision })}
      />
      <TextArea
        id="reasons"
        label="Reasons for this decision"
        hint="Who decided, what they went by, and whom they asked"
        rows={3}
        value={answers.reasons}
        onChange={(reasons) => change({ reasons })}
      />
    </>
  )
}

function ReferredFields({ answers, change }: ReferralFieldsProps) {
  return (
    <div className="incident-nested">
      <CheckboxGroup
        id="to"
        label="To whom?"
        value={answers.to}
        options={REFERRED_TO}
        onChange={(to) => change({ to })}
      />
      <TextField
        id="reference"
        label="Their reference, or who you spoke to"
        optional
        width="medium"
        value={answers.reference}
        onChange={(reference) => change({ reference })}
      />
    </div>
  )
}

function AgainstAdvice() {
  return (
    <WarningText tone="stop" heading="This goes against the advice">
      <p>One “Yes” is enough to refer. Ask the police or children’s social care before you save this.</p>
      <p>Even if you decide not to refer, nobody then asks a child to delete the image.</p>
    </WarningText>
  )
}
