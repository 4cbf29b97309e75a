"""The monitoring package «пакет мониторинга»: built without personal data, proved by its own rows."""
