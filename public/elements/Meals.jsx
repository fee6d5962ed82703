// What is in each meal of a week, folded away under the week's table. Shows what it is given; computes nothing.
export default function Meals() {
  return (
    <details className="meals">
      <summary>What is in each meal</summary>
      {props.days.map((day) => (
        <details key={day.day}>
          <summary>{day.day}</summary>
          {day.meals.map((meal) => (
            <section key={meal.slot + meal.name}>
              <h4>
                {meal.slot}: {meal.name}
              </h4>
              <p>{meal.figures}</p>
              <ul>
                {meal.ingredients.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      ))}
    </details>
  );
}
