// The form of a slash command: fields on the left, the sentence they make underneath. Sends that sentence as the user's.
import { useState } from "react";

const filled = (blank, value) =>
  value ? blank.wording.replace("{}", value) : blank.missing;

export default function Form() {
  const [values, setValues] = useState({});
  const [sent, setSent] = useState(false);
  const blanks = props.blanks;
  const open = blanks.filter((b) => b.missing === null && !values[b.name]);
  const sentence = blanks.reduce(
    (text, b) => text.replace(`{${b.name}}`, filled(b, values[b.name]) ?? "…"),
    props.sentence,
  );
  const set = (name) => (event) => setValues({ ...values, [name]: event.target.value });
  const submit = (event) => {
    event.preventDefault();
    if (open.length || sent) return;
    setSent(true);
    sendUserMessage(sentence);
  };
  return (
    <form className="form-element" onSubmit={submit} aria-label={props.title}>
      {blanks.map((b) => (
        <label key={b.name}>
          <span>
            {b.label}
            {b.missing === null ? "" : " (if you like)"}
          </span>
          {b.options.length ? (
            <select name={b.name} value={values[b.name] || ""} onChange={set(b.name)} disabled={sent}>
              <option value="">{b.missing === null ? "choose" : "–"}</option>
              {b.options.map((o) => (
                <option key={o.value} value={o.value}>
                  {o.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              name={b.name}
              type={b.kind === "number" ? "number" : "text"}
              min="0"
              placeholder={b.example}
              value={values[b.name] || ""}
              onChange={set(b.name)}
              disabled={sent}
            />
          )}
        </label>
      ))}
      <p aria-live="polite">“{sentence}”</p>
      <button type="submit" disabled={open.length > 0 || sent}>
        {sent ? "Said" : "Say it"}
      </button>
    </form>
  );
}
