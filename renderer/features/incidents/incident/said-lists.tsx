import type { Statement, Trace } from '#shared/domain/statements.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'

export function StatementList({ statements }: { readonly statements: readonly Statement[] }) {
  if (statements.length === 0) return <p>Nothing is recorded yet.</p>
  return (
    <ul className="incident-cards">
      {statements.map((statement) => (
        <li key={statement.id}>
          <strong>{statement.who}</strong>
          <p className="incident-words">{statement.said}</p>
          <p className="incident-soft">
            Told {statement.toldTo}, {momentWords(statement)}
            {statement.present !== '' && `. Also there: ${statement.present}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Addresses and user names as plain words: nothing here can be clicked, so that nobody opens one by mistake. */
export function TraceList({ traces }: { readonly traces: readonly Trace[] }) {
  if (traces.length === 0) return <p>None is recorded yet.</p>
  return (
    <ul className="incident-cards">
      {traces.map(({ id, service, username, address, namedBy, note }) => (
        <li key={id}>
          {service !== '' && <strong>{service}</strong>}
          {username !== '' && <p className="incident-words">User name: {username}</p>}
          {address !== '' && <p className="incident-words">Address: {address}</p>}
          {note !== '' && <p className="incident-words">{note}</p>}
          <p className="incident-soft">Named by {namedBy}. Do not visit it.</p>
        </li>
      ))}
    </ul>
  )
}
