"""What waits for a yes, in each language: the tools say it in English."""

from collections.abc import Mapping

PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "waits_delete_plan": "Delete the plan of {name} for the week of {week}",
        "waits_approve_plan": "Approve {name}'s plan for the week of {week}",
        "waits_delete_patient": "Delete {name} for good",
        "waits_delete_patient_and_plans": "Delete {name} for good, and plans: {count}",
        "waits_taken_off": "Take {what} off {name}'s record",
    },
    "de": {
        "waits_delete_plan": "Den Plan von {name} für die Woche vom {week} löschen",
        "waits_approve_plan": "Den Plan von {name} für die Woche vom {week} genehmigen",
        "waits_delete_patient": "{name} endgültig löschen",
        "waits_delete_patient_and_plans": "{name} endgültig löschen, Pläne dazu: {count}",
        "waits_taken_off": "Aus der Akte von {name} löschen: {what}",
    },
    "es": {
        "waits_delete_plan": "Eliminar el plan de {name} de la semana del {week}",
        "waits_approve_plan": "Aprobar el plan de {name} de la semana del {week}",
        "waits_delete_patient": "Eliminar a {name} para siempre",
        "waits_delete_patient_and_plans": "Eliminar a {name} para siempre, planes incluidos: {count}",
        "waits_taken_off": "Eliminar de la ficha de {name}: {what}",
    },
    "fr": {
        "waits_delete_plan": "Supprimer le plan de {name} pour la semaine du {week}",
        "waits_approve_plan": "Approuver le plan de {name} pour la semaine du {week}",
        "waits_delete_patient": "Supprimer {name} pour de bon",
        "waits_delete_patient_and_plans": "Supprimer {name} pour de bon, plans compris : {count}",
        "waits_taken_off": "Supprimer du dossier de {name} : {what}",
    },
    "tr": {
        "waits_delete_plan": "{name}: {week} haftasının planı silinsin mi",
        "waits_approve_plan": "{name}: {week} haftasının planı onaylansın mı",
        "waits_delete_patient": "{name} kalıcı olarak silinsin mi",
        "waits_delete_patient_and_plans": "{name} kalıcı olarak silinsin mi, planlarıyla birlikte: {count}",
        "waits_taken_off": "{name} kaydından silinsin mi: {what}",
    },
}
