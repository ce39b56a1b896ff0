// Constraints and indexes of a case. Run once on each new database; running it again changes nothing.
// A statement ends with a semicolon and has one of the three shapes below: a new case is given them without Cypher.
// The model is described in README.md beside this file.

CREATE CONSTRAINT generation_id IF NOT EXISTS FOR (g:Generation) REQUIRE g.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT member_id IF NOT EXISTS FOR (m:Member) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT missing_member_id IF NOT EXISTS FOR (m:MissingMember) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT account_number IF NOT EXISTS FOR (a:Account) REQUIRE a.number IS UNIQUE;
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (f:Finding) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT bank_customer_id IF NOT EXISTS FOR (c:BankCustomer) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (m:Measure) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT site_entry_id IF NOT EXISTS FOR (e:SiteEntry) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT query_task_id IF NOT EXISTS FOR (q:QueryTask) REQUIRE q.id IS UNIQUE;

CREATE INDEX member_username IF NOT EXISTS FOR (m:Member) ON (m.username);
CREATE INDEX member_name IF NOT EXISTS FOR (m:Member) ON (m.name);
CREATE INDEX member_id_number IF NOT EXISTS FOR (m:Member) ON (m.idNumber);
CREATE INDEX member_phone IF NOT EXISTS FOR (m:Member) ON (m.phone);
CREATE INDEX member_card IF NOT EXISTS FOR (m:Member) ON (m.card);
CREATE INDEX member_ip IF NOT EXISTS FOR (m:Member) ON (m.ip);
CREATE INDEX account_holder IF NOT EXISTS FOR (a:Account) ON (a.holder);
CREATE INDEX account_holder_id IF NOT EXISTS FOR (a:Account) ON (a.holderId);
CREATE INDEX bank_customer_id_number IF NOT EXISTS FOR (c:BankCustomer) ON (c.idNumber);

// A transfer by the row it is taken from, and the transfers of a period.
CREATE INDEX transfer_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.id);
CREATE INDEX transfer_time IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.time);
