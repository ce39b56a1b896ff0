-- MySQL dump 10.13  Distrib 5.7.30, for Linux (x86_64)
# a made-up site
/*!40101 SET NAMES utf8mb4 */;
/* INSERT INTO `users` VALUES (0,'not data'); */

DROP TABLE IF EXISTS `users`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `users` (
  `id` int(11) unsigned NOT NULL AUTO_INCREMENT COMMENT 'id, ''member'' (no)',
  `userid` varchar(20) DEFAULT NULL,
  `realname` varchar(50) NOT NULL DEFAULT '',
  `pid` int(11) DEFAULT '0',
  `mobile` varchar(20) DEFAULT NULL,
  `bdmoney` decimal(10,2) DEFAULT NULL,
  `addtime` int(10) DEFAULT NULL,
  `key` varchar(9) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `pid` (`pid`),
  CONSTRAINT `c` FOREIGN KEY (`pid`) REFERENCES `users` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=6 DEFAULT CHARSET=utf8mb4;
LOCK TABLES `users` WRITE;
/*!40000 ALTER TABLE `users` DISABLE KEYS */;
INSERT INTO `users` VALUES (1,'u1','甲',NULL,'13900000001',2900.00,1577836800,NULL),(2,'u2','O\'Neil; \\ "x"',1,'13900000002',2900.00,1577836801,'a''b'),
(3,'u3',0xE4B899,1,NULL,-1.50,1577836802,_binary '\0');
INSERT INTO `users` (`realname`,`id`,`pid`) VALUES ('丁',4,2);
REPLACE INTO users (id, realname, pid) VALUES (NULL,'无号',2);
/*!40000 ALTER TABLE `users` ENABLE KEYS */;
UNLOCK TABLES;
CREATE TABLE `jiangjin` (`id` int, `userid` int, `pid` int, `amount` decimal(10,2));
INSERT INTO `jiangjin` VALUES (1,1,2,100.00),(2,1,2,50.00);
CREATE TABLE `region` (`id` int, `name` varchar(9), `parent_id` int);
INSERT INTO `region` VALUES (1,'贵州',0);
DELIMITER ;;
CREATE TRIGGER `t` BEFORE INSERT ON `users` FOR EACH ROW BEGIN
  INSERT INTO users VALUES (9,'trap','in a trigger',1,NULL,0,0,NULL);
END ;;
DELIMITER ;
-- Dump completed
