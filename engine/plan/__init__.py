"""Makes a week: rules in, plan out."""
