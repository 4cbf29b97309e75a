"""The monitoring package «пакет мониторинга»: without personal data, proved by its own rows."""
