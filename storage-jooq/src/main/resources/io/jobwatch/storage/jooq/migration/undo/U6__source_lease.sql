DROP INDEX ${column.present} ${prefix}source_lease ${index.of} ${prefix}source;
