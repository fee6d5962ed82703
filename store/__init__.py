"""The only SQL: tables, migrations, one repository per aggregate, audit."""
